"""A news site for tests: FEEDS feeds (RSS, Atom, JSON Feed in turn) of ARTICLES pages each, with validators. All of its own making."""
import hashlib
import http.server
import json
import threading

KINDS = ("rss", "atom", "json")


def page(feed, n):
    amount, base = 100 + (feed * 37 + n * 11) % 400, 90 + (feed * 17 + n * 7) % 300
    rise = (amount / base - 1) * 100
    verb = "rose" if rise > 0 else "fell"
    body = "".join(
        f"<p>Harbour {feed}-{n} handled {amount} thousand containers in March, and its traffic {verb} {abs(rise):.1f}% "
        f"to {amount} thousand from {base} thousand a year earlier. Paragraph {k} tells more of the quays, the cranes "
        f"and the people who work there, as reports of this kind do when there is room to fill.</p>" for k in range(4))
    return (f"<!doctype html><html lang=en><head><title>Harbour {feed}-{n} reports</title>"
            f"<meta property='article:published_time' content='2026-01-14T09:00:00Z'></head><body><article><h1>Harbour {feed}-{n} reports"
            f"</h1>{body}</article></body></html>").encode()


class Site:
    def __init__(self, feeds, articles):
        self.feeds, self.articles, self.log, self.sent = feeds, articles, [], 0
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # else every body waits 40 ms for the client to acknowledge its headers

            def log_message(self, *_):
                pass

            def do_GET(self):
                site.log.append(self.path)
                kind, body = site.answer(self.path)
                tag = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
                same = kind is not None and self.headers.get("If-None-Match") == tag
                self.send_response(304 if same else 200 if kind else 404)
                self.send_header("ETag", tag)
                if kind:
                    self.send_header("Content-Type", kind)
                self.send_header("Content-Length", "0" if same else str(len(body)))
                self.end_headers()
                if not same:
                    site.sent += len(body)
                    self.wfile.write(body)

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 64

            def handle_error(self, *_):
                pass  # a client that was killed

        self.server = Server(("127.0.0.1", 0), Handler)
        self.root = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def sources(self):
        return [f"{self.root}/feed/{f}" for f in range(self.feeds)]

    def answer(self, path):
        parts = path.strip("/").split("/")
        if parts[0] == "feed" and len(parts) == 2:
            return self.feed(int(parts[1]))
        if parts[0] == "page" and len(parts) == 3:
            return "text/html; charset=utf-8", page(int(parts[1]), int(parts[2]))
        return None, b""

    def feed(self, f):
        links = [f"/page/{f}/{n}" for n in range(self.articles)]
        kind = KINDS[f % 3]
        if kind == "rss":
            items = "".join(f"<item><guid>{f}-{n}</guid><link>{l}</link><pubDate>Wed, 14 Jan 2026 09:00:00 GMT</pubDate></item>" for n, l in enumerate(links))
            return "application/rss+xml", f"<rss version='2.0'><channel><title>Feed {f}</title>{items}</channel></rss>".encode()
        if kind == "atom":
            items = "".join(f"<entry><id>{f}-{n}</id><link href='{l}'/><updated>2026-01-14T09:00:00Z</updated></entry>" for n, l in enumerate(links))
            return "application/atom+xml", f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Feed {f}</title>{items}</feed>".encode()
        items = [{"id": f"{f}-{n}", "url": l, "date_published": "2026-01-14T09:00:00Z"} for n, l in enumerate(links)]
        return "application/feed+json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": f"Feed {f}", "items": items}).encode()
