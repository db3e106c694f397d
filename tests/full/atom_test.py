"""The feed of alarms, read by feedparser and held against RFC 4287: section by section what a reader relies on."""
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import feedparser
from lxml import etree

RECKONER = os.environ["RECKONER"]
SOURCE = pathlib.Path(os.environ["RECKONER_SOURCE_DIR"])
ATOM = "{http://www.w3.org/2005/Atom}"
ONCE = {"feed": {"id", "title", "updated", "generator"}, "entry": {"id", "title", "updated", "content"}}
MANY = {"feed": {"author", "entry"}, "entry": {"author", "link", "category"}}


def reckon(*arguments, given=b""):
    return subprocess.run([RECKONER, *map(str, arguments)], input=given, check=True, capture_output=True, timeout=120).stdout


class Atom(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temp = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temp.cleanup)
        folder = pathlib.Path(temp.name)
        corpus = [json.loads(line) for line in subprocess.run([sys.executable, "-B", SOURCE / "corpus" / "articles.py"], check=True,
                                                              capture_output=True).stdout.splitlines()]
        for n, article in enumerate(corpus):  # whatever a page may say of its time, and one without any
            article["published"] = ("2026-01-14T08:30:00+05:30", "2026-01-14", "2026-01-13T23:59:59.5Z", None)[n % 4]
        given = "".join(json.dumps({k: v for k, v in a.items() if v is not None}) + "\n" for a in corpus).encode()
        (folder / "envelopes").write_bytes(reckon("extract", "-q", "--with-text", "--input", "jsonl", given=given))
        (folder / "findings").write_bytes(reckon("corroborate", "-q", given=(folder / "envelopes").read_bytes()))
        reckon("report", "--envelopes", folder / "envelopes", "--findings", folder / "findings", "-o", folder / "page", "--atom", folder / "feed")
        (folder / "none").write_bytes(b"")
        reckon("report", "--envelopes", folder / "none", "-o", folder / "page", "--atom", folder / "empty")
        cls.bytes = {name: (folder / name).read_bytes() for name in ("feed", "empty")}

    def roots(self):
        for name, content in self.bytes.items():
            with self.subTest(feed=name):
                yield etree.fromstring(content)

    def test_feedparser_takes_it(self):
        parsed = {name: feedparser.parse(content) for name, content in self.bytes.items()}
        for feed in parsed.values():
            self.assertFalse(feed.bozo, feed.get("bozo_exception"))
            self.assertEqual(feed.version, "atom10")
            self.assertTrue(feed.feed.title and feed.feed.id and feed.feed.updated_parsed)
        self.assertEqual(parsed["empty"].entries, [])
        self.assertGreater(len(parsed["feed"].entries), 10)
        for entry in parsed["feed"].entries:
            self.assertTrue(entry.id and entry.title and entry.updated_parsed, entry)
            self.assertEqual(entry.content[0].type, "text/html")
            self.assertIn("<blockquote>", entry.content[0].value)

    def test_elements(self):
        """4.1: which children there are, and how many of each."""
        for root in self.roots():
            self.assertEqual(root.tag, f"{ATOM}feed")
            for element in [root, *root.iter(f"{ATOM}entry")]:
                kind = etree.QName(element).localname
                names = [etree.QName(child).localname for child in element]
                self.assertLessEqual(set(names), ONCE[kind] | MANY[kind])
                for name in ONCE[kind]:
                    self.assertEqual(names.count(name), 1, (kind, name))
            self.assertEqual(len(root.findall(f"{ATOM}author")), 1)  # 4.2.1: stands for entries without one
            for author in root.iter(f"{ATOM}author"):
                self.assertTrue(author.findtext(f"{ATOM}name"))
            for content in root.iter(f"{ATOM}content"):
                self.assertEqual((content.get("type"), len(content)), ("html", 0))  # 4.1.3.3: escaped markup, no children
            for category in root.iter(f"{ATOM}category"):
                self.assertTrue(category.get("term"))
            for entry in root.iter(f"{ATOM}entry"):  # 4.1.2: one alternate link of a type and language
                links = entry.findall(f"{ATOM}link")
                self.assertLessEqual(len(links), 1)
                self.assertTrue(all(link.get("rel") == "alternate" and link.get("href") for link in links))

    def test_ids_are_universally_unique(self):
        """4.2.6"""
        for root in self.roots():
            ids = [element.text for element in root.iter(f"{ATOM}id")]
            self.assertEqual(len(ids), len(set(ids)))
            for one in ids:
                self.assertRegex(one, r"^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")

    def test_dates(self):
        """3.3; and no entry is later than its feed (4.2.15)."""
        for root in self.roots():
            times = [datetime.datetime.fromisoformat(e.text.replace("Z", "+00:00")) for e in root.iter(f"{ATOM}updated")]
            self.assertTrue(all(time.tzinfo for time in times))
            self.assertEqual(max(times), times[0])


if __name__ == "__main__":
    unittest.main()
