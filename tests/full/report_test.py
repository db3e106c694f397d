"""The report in a browser: Debian's Chromium, driven by Playwright. What hostile records can do to it (nothing), what axe says of it,
how it looks at two widths in light and dark, and that its search, filter and keys work. Screenshots: tests/full/report_test.py --keep FOLDER."""
import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest
import xml.etree.ElementTree as ElementTree

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

RECKONER = os.environ["RECKONER"]
SOURCE = pathlib.Path(os.environ["RECKONER_SOURCE_DIR"])
FULL = SOURCE / "tests" / "full"
KEEP = None
WIDTHS = {"phone": (360, 780), "desktop": (1280, 900)}
# Strings that the program must be able to read as what they are.
MEANT = {"status", "verdict", "severity", "value", "ulp", "computed", "reported", "margin", "modality", "measure", "span", "id", "figure", "figures",
         "claim", "claims", "period", "periods", "doc_id", "schema", "low", "high", "date", "fingerprint"}


def lines(values):
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


def reckon(*arguments, given=""):
    return subprocess.run([RECKONER, *arguments], input=given.encode(), check=True, capture_output=True, timeout=120).stdout.decode()


def corpus():
    return subprocess.run([sys.executable, "-B", SOURCE / "corpus" / "articles.py"], check=True, capture_output=True).stdout.decode()


def poison(value, payload, key=""):
    """Every string in it that isn't read for its meaning, with the payload behind it."""
    if isinstance(value, dict):
        return {name: poison(member, payload, name) for name, member in value.items()}
    if isinstance(value, list):
        return [poison(member, payload, key) for member in value]
    return value + payload if isinstance(value, str) and key not in MEANT else value


def manifest(date, names):
    counts = {"documents": 3, "records": 1, "none": 1, "quarantined": 1, "deferred": 0, "figures": 9, "consistent": 2, "inconsistent": 1, "undetermined": 0}
    every = {name: count * len(names) for name, count in counts.items()}
    return {"schema": "reckoner-manifest/1", "date": date, "totals": every, "quarantine": {name: 1 for name in names}, "deferred": {},
            "sources": [{"name": name, "kind": "web", "state": "failed", "why": name, "fresh": date, **counts} for name in names],
            "alarms": [{"kind": "stale", "source": name, "message": name} for name in names]}


class Server(http.server.ThreadingHTTPServer):
    """Serves one folder and knows what was asked for."""

    def __init__(self, folder):
        asked = self.asked = []

        class Handler(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *arguments):
                super().__init__(*arguments, directory=str(folder))

            def log_message(self, *_):
                asked.append(self.path)

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class ReportTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temp = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temp.cleanup)
        cls.folder = pathlib.Path(temp.name)
        cls.server = Server(cls.folder)
        cls.addClassCleanup(cls.server.server_close)
        cls.addClassCleanup(cls.server.shutdown)
        playwright = sync_playwright().start()
        cls.addClassCleanup(playwright.stop)
        cls.browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)
        cls.write("corpus", reckon("extract", "--input", "jsonl", "--with-text", given=corpus()),
                  [manifest("2026-02-01", ["Wire", "Gazette"]), manifest("2026-02-02", ["Wire", "Gazette"])])
        cls.write("empty", "", [])
        cls.write_hostile()

    @classmethod
    def write(cls, name, envelopes, manifests, findings=None):
        paths = {kind: cls.folder / f"{name}.{kind}" for kind in ("envelopes", "findings", "html", "atom")}
        paths["envelopes"].write_text(envelopes, encoding="utf-8")
        paths["findings"].write_text(reckon("corroborate", "-q", given=envelopes) if findings is None else findings, encoding="utf-8")
        arguments = []
        for n, run in enumerate(manifests):
            path = cls.folder / f"{name}.{n}.json"
            path.write_text(json.dumps(run), encoding="utf-8")
            arguments += ["--manifest", path]
        reckon("report", "--envelopes", paths["envelopes"], "--findings", paths["findings"], *arguments, "-o", paths["html"], "--atom", paths["atom"])

    @classmethod
    def write_hostile(cls):
        """Every payload in every field from outside: of documents, and of records as another program might write them."""
        payloads = (FULL / "payloads.txt").read_text(encoding="utf-8").splitlines()
        stories = [{"id": payload, "url": payload, "title": payload, "text": f"Exports {payload} fell 9.6% to $228.1 billion in 2025 from $244.8 billion a "
                    f"year earlier {payload}.", "published": "2026-01-14"} for payload in payloads]
        records = [json.loads(line) for line in reckon("extract", "--input", "jsonl", "--with-text", given=lines(stories)).splitlines()]
        whole = [json.loads(line) for line in (cls.folder / "corpus.envelopes").read_text(encoding="utf-8").splitlines()]
        alarming = next(record for record in whole if record["doc_id"] == "trade-china-russia")
        for payload in payloads:
            everywhere = poison(alarming, payload)
            everywhere["document"].update({name: payload for name in ("url", "canonical_url", "title", "site", "author", "published", "modified")})
            everywhere["doc_id"] = "all " + payload
            records += [everywhere, {**everywhere, "doc_id": "bad " + payload, "status": "quarantined", "error": {"code": payload, "message": payload}}]
        envelopes = lines(records)
        findings = [json.loads(line) for line in reckon("corroborate", "-q", given=(cls.folder / "corpus.envelopes").read_text(encoding="utf-8")).splitlines()]
        contradiction = next(finding for finding in findings if finding["verdict"] == "inconsistent")
        hostile = []
        for n, payload in enumerate(payloads):
            finding = {**poison(contradiction, payload), "fingerprint": f"{n:032x}", "id": f"{n}"}
            finding["members"] = [{**member, "doc_id": "all " + payload} for member in contradiction["members"] if member["doc_id"] == "trade-china-russia"]
            hostile.append(finding)
        cls.write("hostile", envelopes, [manifest(date, payloads) for date in ("2026-01-13", "2026-01-14")], lines(hostile))

    def open(self, name, width="desktop", **options):
        """A page, with what a reader must never see in self.incidents."""
        context = self.browser.new_context(viewport=dict(zip(("width", "height"), WIDTHS[width])), **options)
        self.addCleanup(context.close)
        page = context.new_page()
        self.incidents = []
        page.on("console", lambda message: self.incidents.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.incidents.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (self.incidents.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        address = f"http://127.0.0.1:{self.server.server_address[1]}/{name}.html"
        page.on("request", lambda request: request.url not in (address, "data:,") and self.incidents.append(f"request: {request.url}"))
        page.goto(address)
        return page

    def test_looks(self):
        for name in ("corpus", "empty"):
            for width in WIDTHS:
                for scheme in ("light", "dark"):
                    page = self.open(name, width, color_scheme=scheme)
                    shot = page.screenshot(path=KEEP and KEEP / f"{name}-{width}-{scheme}.png")
                    self.assertGreater(len(shot), 5000)
                    self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), WIDTHS[width][0], (name, width))
                    self.assertEqual(self.incidents, [])
                    dark = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).every((c) => c < 64)")
                    self.assertEqual(dark, scheme == "dark")

    def test_axe(self):
        for name in ("corpus", "empty"):
            for width in WIDTHS:
                for scheme in ("light", "dark"):
                    page = self.open(name, width, color_scheme=scheme)
                    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
                    found = Axe().run(page).response["violations"]
                    bad = [(v["id"], v["impact"], [n["html"][:200] for n in v["nodes"]][:3]) for v in found if v["impact"] in ("serious", "critical")]
                    self.assertEqual(bad, [], (name, width, scheme))

    def test_counts_add_up(self):
        page = self.open("corpus")
        for row in page.locator(".account li").all():
            total, *parts = [int(number.replace(",", "")) for number in row.locator("b").all_inner_texts()]
            self.assertEqual(total, sum(parts))
        self.assertEqual(page.locator("[data-severity]").count(), int(page.locator("#alarms-h .count").inner_text()))
        grades = page.locator("[data-severity]").evaluate_all("all => all.map((a) => ['high', 'medium', 'low'].indexOf(a.dataset.severity))")
        self.assertEqual(grades, sorted(grades))

    def test_search_filter_and_keys(self):
        page = self.open("corpus")
        alarms = page.locator("[data-severity]:visible")
        every = alarms.count()
        self.assertGreater(every, 10)
        page.keyboard.press("/")
        self.assertEqual(page.evaluate("document.activeElement.id"), "search")
        page.keyboard.type("norvale crowns")
        self.assertEqual(alarms.count(), 1)
        self.assertEqual(page.locator("#shown").inner_text(), f"1 of {every} alarms are shown.")
        page.keyboard.press("Escape")
        self.assertEqual(alarms.count(), every)
        page.get_by_label("high").uncheck()
        grades = set(alarms.evaluate_all("all => all.map((a) => a.dataset.severity)"))
        self.assertNotIn("high", grades)
        page.get_by_label("high").check()
        page.select_option("#kind", "weekday")
        self.assertEqual(set(alarms.evaluate_all("all => all.map((a) => a.dataset.kind)")), {"weekday"})
        page.select_option("#kind", "")
        page.locator("h1").click()
        visited = []
        for key in "jjk":
            page.keyboard.press(key)
            visited.append(page.evaluate("document.activeElement.id"))
        self.assertEqual(visited, ["alarm-1", "alarm-2", "alarm-1"])
        self.assertEqual(self.incidents, [])

    def test_focus_is_seen(self):
        page = self.open("corpus", "phone")
        for _ in range(12):
            page.keyboard.press("Tab")
            outline = page.evaluate("getComputedStyle(document.activeElement).outline")
            self.assertIn("3px", outline, page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
            left = page.evaluate("document.activeElement.getBoundingClientRect().left")
            self.assertGreaterEqual(left, 0)

    def test_reads_without_script(self):
        page = self.open("corpus", java_script_enabled=False)
        self.assertFalse(page.locator("#filter").is_visible())
        self.assertGreater(page.locator("[data-severity]:visible").count(), 10)
        self.assertEqual(self.incidents, [])

    def test_print(self):
        page = self.open("corpus")
        page.emulate_media(media="print")
        self.assertFalse(page.locator("#filter").is_visible())
        self.assertGreater(len(page.pdf()), 20000)

    def test_hostile_records(self):
        self.assertEqual(len((FULL / "payloads.txt").read_text(encoding="utf-8").splitlines()), 100)
        for width in WIDTHS:
            page = self.open("hostile", width)
            self.assertEqual(page.locator("[data-severity]").count(), int(page.locator("#alarms-h .count").inner_text().replace(",", "")))
            page.locator("#search").fill("alert(1)")
            page.locator("#search").fill("")
            page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
            page.evaluate("document.querySelectorAll('*').forEach((e) => ['mouseover', 'focus', 'toggle', 'load', 'error']"
                          ".forEach((name) => e.dispatchEvent(new Event(name))))")
            page.wait_for_timeout(300)
            self.assertEqual(self.incidents, [])
            self.assertEqual(page.locator("script").count(), 1)
            self.assertEqual(page.locator("style").count(), 1)
            self.assertEqual(page.locator("img, iframe, object, embed, base, video, audio, main [style]").count(), 0)
            links = page.locator("a").evaluate_all("all => all.map((a) => [a.getAttribute('href'), a.rel])")
            for address, rel in links:
                self.assertRegex(address, r"^(#|https?://)")
                self.assertTrue(address[0] == "#" or rel == "noopener noreferrer")
            on = page.evaluate("[...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()).filter((n) => n.startsWith('on'))")
            self.assertEqual(on, [])
            text = page.locator("main").inner_text()
            self.assertIn("<script>alert(1)</script>", text)
            self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), WIDTHS[width][0])

    def test_feed(self):
        atom = "{http://www.w3.org/2005/Atom}"
        for name in ("corpus", "empty", "hostile"):
            feed = ElementTree.parse(self.folder / f"{name}.atom").getroot()
            ids = [entry.findtext(f"{atom}id") for entry in feed.iter(f"{atom}entry")]
            self.assertEqual(len(set(ids)), len(ids))
            self.assertEqual(len(ids) > 0, name != "empty")
            for item in [feed, *feed.iter(f"{atom}entry")]:
                self.assertRegex(item.findtext(f"{atom}id"), r"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
                self.assertRegex(item.findtext(f"{atom}updated"), r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")
                self.assertTrue(item.findtext(f"{atom}title"))
            for link in feed.iter(f"{atom}link"):
                self.assertRegex(link.get("href"), r"^https?://")


if __name__ == "__main__":
    if "--keep" in sys.argv:
        at = sys.argv.index("--keep")
        KEEP = pathlib.Path(sys.argv.pop(at + 1))
        sys.argv.pop(at)
        KEEP.mkdir(parents=True, exist_ok=True)
    unittest.main()
