"""What becomes of pages, from their bytes to envelopes: updates, copies, walls, live blogs, tables."""
import collections
import json
import unittest

import harness
from news_server import Site

SENTENCES = (
    "The harbour handled 120 thousand containers in March, 20 thousand more than a year earlier, the port company said on Wednesday.",
    "Its four cranes worked on 28 days of the month, and the fifth will be ready in the autumn.",
    "Rents for the sheds on the south quay rose 4.5% to 61 euros a square metre, the highest in the region.",
    "The company employs 410 people and will take on 40 more for the night shift, its director told the council.",
    "Shipping lines have asked for a deeper channel, which would cost 85 million euros and take three years.",
    "The council votes on the plan next month; its finance committee has advised against it twice.")


def page(title, paragraphs, head="", published="2026-01-14T09:00:00Z"):
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return (f"<!doctype html><html lang=en><head><title>{title}</title><meta property='article:published_time' content='{published}'>{head}"
            f"</head><body><article><h1>{title}</h1>{body}</article></body></html>")


class News(Site):
    """One feed of pages that change while it runs."""

    def __init__(self):
        self.pages, self.updated = {}, {}
        super().__init__(1, 0)

    def answer(self, path):
        if path == "/feed":
            items = [{"id": p, "url": p, "date_published": "2026-01-14T09:00:00Z", "date_modified": self.updated[p]} for p in self.pages]
            return "application/feed+json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": items}).encode()
        return ("text/html; charset=utf-8", self.pages[path].encode()) if path in self.pages else (None, b"")

    def put(self, path, text, updated="2026-01-14T09:00:00Z"):
        self.pages[path], self.updated[path] = text, updated


class FetchedPagesTest(harness.Case):
    def news(self):
        site = News()
        self.addCleanup(site.server.server_close)
        self.addCleanup(site.server.shutdown)
        return site

    def fetch(self, *sources):
        out = self.folder / f"{len(list(self.folder.iterdir()))}.jsonl"
        done = harness.run("fetch", *sources, "--state", self.folder / "state", "-o", f"jsonl:{out}", "--warc-out", self.folder / "all.warc.gz", "--contact",
                           "https://example.org/bot", "--delay", "0", "--allow-host", "127.0.0.1", "--allow-host", "localhost")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return [json.loads(line) for line in out.read_text().splitlines()]

    def test_an_update_is_another_envelope_of_the_same_document(self):
        site = self.news()
        site.put("/a", page("Port traffic", SENTENCES))
        site.put("/b", page("Other news", reversed(SENTENCES)))
        first = {e["doc_id"]: e for e in self.fetch(site.root + "/feed")}
        self.assertEqual(len(first), 2)
        self.assertEqual(self.fetch(site.root + "/feed"), [])
        changed = SENTENCES[0].replace("120", "130").replace("20 thousand", "30 thousand")
        site.put("/a", page("Port traffic", (changed, *SENTENCES[1:]), "<meta property='article:modified_time' content='2026-01-15T10:00:00Z'>"),
                 updated="2026-01-15T10:00:00Z")
        again = self.fetch(site.root + "/feed")
        self.assertEqual([e["doc_id"] for e in again], [site.root + "/a"])
        old, new = first[site.root + "/a"], again[0]
        self.assertEqual((old["document"]["published"], old["document"]["modified"]), ("2026-01-14T09:00:00Z", None))
        self.assertEqual((new["document"]["published"], new["document"]["modified"]), ("2026-01-14T09:00:00Z", "2026-01-15T10:00:00Z"))
        self.assertNotEqual(old["document"]["content_sha256"], new["document"]["content_sha256"])
        self.assertEqual([old["figures"][0]["value"], new["figures"][0]["value"]], ["120000", "130000"])
        # The archive has every revision, and reads again in the order they came.
        replayed = self.envelopes(self.folder / "all.warc.gz")
        revisions = collections.defaultdict(list)
        for envelope in replayed:
            revisions[envelope["document"]["url"]].append(envelope["document"]["content_sha256"])
        self.assertEqual(revisions[site.root + "/a"], [old["document"]["content_sha256"], new["document"]["content_sha256"]])
        self.assertEqual(len(revisions[site.root + "/b"]), 1)

    def test_copies_are_kept_and_known_as_copies(self):
        sites = [self.news(), self.news()]
        sites[0].put("/story", page("Port traffic", SENTENCES))
        edited = (*SENTENCES[:-1], SENTENCES[-1].replace("twice", "once") + " More follows.")
        sites[1].put("/agency/77", page("Traffic in the port up", edited))
        sites[1].put("/other", page("Museum opens", ("The museum opens its new wing with 300 paintings on Saturday, and 12,000 people have asked for tickets so far.",
                                                     "Entry costs 14 euros, half of that for students, and is free on the first Sunday of each month.",
                                                     "The wing was built in 5 years by a local firm, which also restored the town's old theatre.")))
        envelopes = {e["document"]["url"]: e for e in self.fetch(sites[0].root + "/feed", sites[1].root.replace("127.0.0.1", "localhost") + "/feed")}
        self.assertEqual(len(envelopes), 3)
        story, copy, other = (int(next(e for u, e in envelopes.items() if u.endswith(path))["document"]["duplicate_hash"], 16) for path in ("/story", "/agency/77", "/other"))
        self.assertLessEqual((story ^ copy).bit_count(), 8)
        self.assertGreater((story ^ other).bit_count(), 16)


class PagesTest(harness.Case):
    def html(self, text, name="page.html"):
        (self.folder / name).write_text(text)
        return self.envelopes(self.folder / name, "--with-text")[0]

    def test_no_figure_comes_from_a_teaser(self):
        teaser = "<div class='paywall'><p>Subscribe to continue reading this article.</p></div>"
        ld = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Port traffic\",\"isAccessibleForFree\":false}</script>"
        text = page("Port traffic", SENTENCES[:1], ld).replace("</article>", teaser + "</article>")
        envelope = self.html(text)
        self.assertEqual((envelope["status"], envelope["error"]["code"]), ("quarantined", "paywall"))
        self.assertEqual((envelope["figures"], envelope["title_figures"], envelope["claims"]), ([], [], []))
        whole = self.html(page("Port traffic", SENTENCES * 3, ld))
        self.assertEqual(whole["status"], "ok")

    def test_no_figure_comes_from_a_consent_wall(self):
        wall = ("<!doctype html><html lang=en><head><title>Before you continue</title></head><body><h1>We value your privacy</h1><p>We and our 842 partners store and access "
                "information on your device, such as cookies, for up to 13 months. You can accept or manage your choices at any time.</p><button>Accept all</button></body></html>")
        envelope = self.html(wall)
        self.assertEqual((envelope["status"], envelope["error"]["code"]), ("quarantined", "consent_wall"))
        self.assertEqual(envelope["figures"], [])

    def test_each_entry_of_a_live_blog_has_its_own_day(self):
        entries = (("2025-03-12T10:00:00Z", "Taxes", "The minister said today that fuel duty rises by 3 cents a litre, the first rise in 10 years."),
                   ("2025-03-11T16:00:00Z", "Debt", "The debt office raised 2 billion euros yesterday, 1 billion more than it had planned for the month."),
                   ("2025-03-10T09:00:00Z", "Strike", "Trains stand still today: 400 of 600 drivers are on strike, the railway said."))
        stated = json.dumps({"@type": "LiveBlogPosting", "headline": "Budget week", "datePublished": "2025-03-10T09:00:00Z", "liveBlogUpdate": [
            {"@type": "BlogPosting", "headline": title, "articleBody": text, "datePublished": day} for day, title, text in entries]})
        shown = "".join(f"<div class='live-blog-post'><time datetime='{day}'>{day[11:16]}</time><h2>{title}</h2><p>{text}</p></div>" for day, title, text in entries)
        frame = "<!doctype html><html lang=en><head><title>Budget week</title>%s</head><body><article><h1>Budget week</h1>%s</article></body></html>"
        by_name = frame % ("<meta property='article:published_time' content='2025-03-10T09:00:00Z'>", shown)
        by_data = frame % (f"<script type='application/ld+json'>{stated}</script>", "".join(f"<h2>{title}</h2><p>{text}</p>" for _, title, text in entries))
        for text in (by_name, by_data):
            days = {p["text"]: [] for p in self.html(text)["periods"]}
            for period in self.html(text)["periods"]:
                days[period["text"]].append(period["start"])
            self.assertEqual((days["today"], days["yesterday"]), (["2025-03-12", "2025-03-10"], ["2025-03-10"]))

    def test_rows_and_header_of_a_table_keep_together(self):
        table = ("<table><caption>Traffic by terminal</caption><thead><tr><th>Terminal</th><th>2024</th><th>2025</th></tr></thead><tbody>"
                 "<tr><td>North</td><td>410,000</td><td>451,000</td></tr><tr><td>South</td><td>200,000</td><td>190,000</td></tr></tbody></table>")
        envelope = self.html(page("Port traffic", SENTENCES).replace("</article>", table + "</article>"))
        self.assertIn("Terminal\t2024\t2025\nNorth\t410,000\t451,000\nSouth\t200,000\t190,000", envelope["document"]["text"])
        self.assertTrue({"410000", "451000", "200000", "190000"} <= {f["value"] for f in envelope["figures"]})


if __name__ == "__main__":
    unittest.main()
