#!/usr/bin/env python3
"""A small server that misbehaves on purpose, for the fetch tests. Prints its port, then serves 127.0.0.1 until its input closes.

Every request is logged with its time; GET /log gives the log as "seconds path" lines (not logged itself).
"""
import gzip
import os
import socketserver
import sys
import threading
import time

LOG = []
SEEN = {}
LOCK = threading.Lock()
ROBOTS = os.environ.get("ROBOTS", "")  # the body of robots.txt, or "status:503", or "redirect:3" for one behind three redirects


def reply(status, body=b"", **headers):
    lines = [f"HTTP/1.1 {status} X", "Connection: close"]
    headers.setdefault("Content_Type", "text/html")
    headers.setdefault("Content_Length", str(len(body)))
    lines += [f"{k.replace('_', '-')}: {v}" for k, v in headers.items() if v is not None]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            line = self.rfile.readline(65536).decode("latin-1").split()
            headers = {}
            while True:
                row = self.rfile.readline(65536).decode("latin-1").strip()
                if not row:
                    break
                key, _, value = row.partition(":")
                headers[key.lower()] = value.strip()
            if len(line) >= 2:
                self.answer(line[1], headers)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def send(self, data):
        self.wfile.write(data)
        self.wfile.flush()

    def answer(self, path, headers):
        if path == "/log":
            with LOCK:
                return self.send(reply(200, "".join(f"{t:.3f} {p}\n" for t, p in LOG).encode()))
        with LOCK:
            LOG.append((time.monotonic(), path))
            SEEN[path] = SEEN.get(path, 0) + 1
            times = SEEN[path]
        port = self.server.server_address[1]
        if path == "/robots.txt":
            if ROBOTS.startswith("redirect:"):
                return self.send(reply(302, Location=f"/robots-hop/{int(ROBOTS[9:]) - 1}"))
            if ROBOTS.startswith("status:"):
                return self.send(reply(int(ROBOTS[7:])))
            if not ROBOTS:
                return self.send(reply(404))
            return self.send(reply(200, ROBOTS.encode(), Content_Type="text/plain"))
        if path.startswith("/robots-hop/"):
            left = int(path[12:])
            if left > 0:
                return self.send(reply(302, Location=f"/robots-hop/{left - 1}"))
            return self.send(reply(200, b"User-agent: *\nDisallow: /ok-secret\n", Content_Type="text/plain"))
        if path.startswith("/ok"):
            return self.send(reply(200, b"<p>fine</p>"))
        if path == "/endless-body":
            self.send(reply(200, b"", Content_Length=None))
            while True:
                self.send(b"x" * 65536)
        if path == "/endless-headers":
            self.send(b"HTTP/1.1 200 X\r\n")
            while True:
                self.send(b"X-Filler: " + b"y" * 1000 + b"\r\n")
        if path == "/many-headers":
            return self.send(reply(200, b"fine", **{f"X-{n}": "y" for n in range(300)}))
        if path == "/large-headers":
            return self.send(reply(200, b"fine", **{f"X-{n}": "y" * 20000 for n in range(5)}))
        if path == "/bomb":
            return self.send(reply(200, gzip.compress(b"\0" * (64 << 20), 9), Content_Encoding="gzip"))
        if path == "/br":
            return self.send(reply(200, bytes.fromhex("0b05803c703e66696e653c2f703e03"), Content_Encoding="br"))
        if path == "/zstd":
            return self.send(reply(200, bytes.fromhex("28b52ffd00585900003c703e66696e653c2f703e"), Content_Encoding="zstd"))
        if path == "/agent":
            return self.send(reply(200, headers.get("user-agent", "").encode()))
        if path == "/reset":
            return self.send(reply(200, b"half", Content_Length="1000"))
        if path == "/slow":
            self.send(reply(200, b"", Content_Length="1000"))
            for _ in range(1000):
                self.send(b"z")
                time.sleep(0.5)
        if path == "/busy-once":
            return self.send(reply(503, Retry_After="1") if times == 1 else reply(200, b"at last"))
        if path == "/busy-date":
            when = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 2))
            return self.send(reply(429, Retry_After=when) if times == 1 else reply(200, b"at last"))
        if path == "/busy-long":
            return self.send(reply(503, Retry_After="86400"))
        if path == "/broken":
            return self.send(reply(500))
        if path == "/tagged":
            if headers.get("if-none-match") == '"v1"':
                return self.send(reply(304, ETag='"v1"'))
            return self.send(reply(200, b"tagged body", ETag='"v1"', Last_Modified="Wed, 14 Jan 2026 09:00:00 GMT"))
        if path == "/flapping":
            return self.send(reply(200, b"same body", ETag=f'"{times}"'))
        if path == "/moved":
            return self.send(reply(301, Location="/ok-moved"))
        if path == "/loop":
            return self.send(reply(302, Location="/loop2"))
        if path == "/loop2":
            return self.send(reply(302, Location="/loop"))
        if path.startswith("/hop/"):
            hop = int(path[5:])
            return self.send(reply(302, Location=f"/hop/{hop + 1}") if hop < 30 else reply(200, b"<p>far away</p>"))
        if path == "/moved-for-now":
            return self.send(reply(302, Location="/ok-moved"))
        if path == "/dated":
            date = "Wed, 14 Jan 2026 09:00:00 GMT"
            return self.send(reply(304) if headers.get("if-modified-since") == date else reply(200, b"dated body", Last_Modified=date))
        if path.startswith("/nap"):
            time.sleep(0.3)
            return self.send(reply(200, b"<p>rested</p>"))
        if path == "/to-metadata":
            return self.send(reply(302, Location="http://169.254.169.254/latest/meta-data/"))
        if path == "/to-file":
            return self.send(reply(302, Location="file:///etc/passwd"))
        if path == "/to-gopher":
            return self.send(reply(302, Location=f"gopher://127.0.0.1:{port}/1ok"))
        if path == "/to-localhost":
            return self.send(reply(302, Location=f"http://localhost:{port}/ok"))
        if path == "/picture":
            return self.send(reply(200, b"\x89PNG", Content_Type="image/png"))
        self.send(reply(404))


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


if __name__ == "__main__":
    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.read()
