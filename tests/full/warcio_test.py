"""Archives that reckoner writes are read by warcio, and archives that warcio writes by reckoner."""
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from news_server import Site
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

RECKONER = os.environ["RECKONER"]


class WarcioTest(unittest.TestCase):
    def setUp(self):
        temp = tempfile.TemporaryDirectory()
        self.addCleanup(temp.cleanup)
        self.folder = pathlib.Path(temp.name)

    def test_reads_what_was_fetched(self):
        site = Site(3, 4)
        self.addCleanup(site.server.server_close)
        self.addCleanup(site.server.shutdown)
        archive = self.folder / "pages.warc.gz"
        subprocess.run([RECKONER, "fetch", *site.sources(), "--state", self.folder / "state", "--warc-out", archive, "-q", "-o", f"jsonl:{self.folder}/out",
                        "--contact", "https://example.org/bot", "--delay", "0", "--allow-host", "127.0.0.1"], check=True, timeout=120)
        with archive.open("rb") as file:
            info, *records = [(r.rec_type, r.rec_headers, r.http_headers, r.content_stream().read()) for r in ArchiveIterator(file, check_digests="raise")]
        self.assertEqual(info[0], "warcinfo")
        self.assertIn(b"software: reckoner/", info[3])
        self.assertEqual(len(records), 12)
        for kind, headers, http, body in records:
            url = headers.get_header("WARC-Target-URI")
            self.assertEqual((kind, headers.protocol, http.get_statuscode()), ("response", "WARC/1.1", "200"))
            self.assertEqual(body, site.answer(url.removeprefix(site.root))[1], url)
            self.assertRegex(headers.get_header("WARC-Date"), r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
            self.assertEqual(http.get_header("Content-Type"), "text/html; charset=utf-8")
        self.assertEqual(len({headers.get_header("WARC-Record-ID") for _, headers, _, _ in records}), 12)
        # Its index finds every member by its offset.
        index = subprocess.run([sys.executable, "-m", "warcio.cli", "index", "-f", "offset,warc-type", archive], check=True, capture_output=True, text=True)
        self.assertEqual(len(index.stdout.splitlines()), 13)

    def test_writes_what_is_read(self):
        site = Site(1, 5)
        self.addCleanup(site.server.server_close)
        self.addCleanup(site.server.shutdown)
        for name, packed in (("plain.warc", False), ("packed.warc.gz", True)):
            with (self.folder / name).open("wb") as file:
                writer = WARCWriter(file, gzip=packed)
                writer.write_record(writer.create_warcinfo_record(name, {"software": "warcio"}))
                for n in range(5):
                    url = f"{site.root}/page/0/{n}"
                    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
                    response = writer.create_warc_record(url, "response", payload=io.BytesIO(site.answer(f"/page/0/{n}")[1]), http_headers=http)
                    request = writer.create_warc_record(url, "request", http_headers=StatusAndHeaders(f"GET /page/0/{n} HTTP/1.1", [("Host", "x")], is_http_request=True))
                    writer.write_request_response_pair(request, response)
            done = subprocess.run([RECKONER, "extract", self.folder / name], check=True, capture_output=True, text=True)
            envelopes = [json.loads(line) for line in done.stdout.splitlines()]
            self.assertEqual([e["document"]["url"] for e in envelopes], [f"{site.root}/page/0/{n}" for n in range(5)])
            self.assertTrue(all(e["status"] == "ok" and e["figures"] for e in envelopes))


if __name__ == "__main__":
    unittest.main()
