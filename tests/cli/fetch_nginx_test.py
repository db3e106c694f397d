"""reckoner fetch against nginx: HTTP/2 and TLS, good and bad certificates, gzip, redirects, slow bodies. Skipped without nginx."""
import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import time
import unittest

RECKONER = os.environ["RECKONER"]
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
PAGE = ("<html><head><title>Quays</title></head><body><article><h1>Quays</h1>" +
        "<p>The harbour handled 120 thousand containers in March, and its traffic rose 20.0% from 100 thousand a year earlier, the port "
        "company said on Wednesday in its report on the quarter, which was longer than this one.</p>" * 5 + "</article></body></html>")

CONF = """
daemon off; master_process off; pid nginx.pid; error_log error.log;
events {{ worker_connections 64; }}
http {{
  log_format protocol '$server_protocol $request_uri $sent_http_content_encoding';
  access_log access.log protocol;
  client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
  types {{ text/html html; }}
  gzip on; gzip_min_length 100; gzip_types text/html;
  server {{ listen 127.0.0.1:{good} ssl http2; server_name localhost; ssl_certificate good.pem; ssl_certificate_key good.key; root www;
    location /moved {{ return 301 /page.html; }}
    location /slow.html {{ limit_rate 40; gzip off; }} }}
  server {{ listen 127.0.0.1:{expired} ssl; ssl_certificate expired.pem; ssl_certificate_key expired.key; root www; }}
  server {{ listen 127.0.0.1:{foreign} ssl; ssl_certificate foreign.pem; ssl_certificate_key foreign.key; root www; }}
  server {{ listen 127.0.0.1:{selfsigned} ssl; ssl_certificate self.pem; ssl_certificate_key self.key; root www; }}
}}
"""


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def openssl(folder, *args):
    subprocess.run(["openssl", *args], cwd=folder, check=True, capture_output=True)


def certificate(folder, name, host, *dates):
    """One signed by our authority; `dates`: start and end, YYYYMMDDHHMMSSZ."""
    openssl(folder, "req", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}")
    span = ["-startdate", dates[0], "-enddate", dates[1]] if dates else ["-days", "2"]
    openssl(folder, "ca", "-batch", "-config", "ca.conf", "-in", f"{name}.csr", "-out", f"{name}.pem", *span)


CA_CONF = """
[ca]
default_ca = own
[own]
database = index.txt
serial = serial
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
"""


@unittest.skipUnless(os.path.exists(NGINX) and shutil.which("openssl"), "no nginx or openssl")
class NginxTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temp = tempfile.TemporaryDirectory()
        cls.folder = folder = pathlib.Path(cls.temp.name)
        (folder / "ca.conf").write_text(CA_CONF)
        (folder / "index.txt").write_text("")
        (folder / "serial").write_text("01")
        openssl(folder, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=test authority")
        certificate(folder, "good", "localhost")
        certificate(folder, "expired", "localhost", "20200101000000Z", "20200201000000Z")
        certificate(folder, "foreign", "example.org")
        openssl(folder, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "self.key", "-out", "self.pem", "-days", "2", "-subj", "/CN=localhost")
        (folder / "www").mkdir()
        for name in ("page.html", "slow.html"):
            (folder / "www" / name).write_text(PAGE)
        os.chmod(folder, 0o755)
        cls.ports = {name: free_port() for name in ("good", "expired", "foreign", "selfsigned")}
        (folder / "nginx.conf").write_text(CONF.format(**cls.ports))
        cls.nginx = subprocess.Popen([NGINX, "-p", str(folder) + "/", "-c", "nginx.conf"], stderr=subprocess.DEVNULL)
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", cls.ports["good"]), 1).close()
                break
            except OSError:
                time.sleep(0.05)

    @classmethod
    def tearDownClass(cls):
        cls.nginx.terminate()
        cls.nginx.wait()
        cls.temp.cleanup()

    def fetch(self, server, path, state):
        return subprocess.run(
            [RECKONER, "fetch", f"https://localhost:{self.ports[server]}{path}", "--state", str(self.folder / state), "-o", f"sqlite:{self.folder / state}.db",
             "--contact", "https://example.org/bot", "--delay", "0", "--allow-host", "localhost", "--ca-file", str(self.folder / "ca.pem")],
            capture_output=True, text=True, timeout=120)

    def figures(self, state):
        with sqlite3.connect(self.folder / f"{state}.db") as db:
            return db.execute("SELECT count(*) FROM figures").fetchone()[0]

    def test_http2_gzip_and_a_redirect(self):
        done = self.fetch("good", "/moved", "good")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertGreater(self.figures("good"), 0, done.stderr)
        log = (self.folder / "access.log").read_text().splitlines()
        self.assertIn("HTTP/2.0 /page.html gzip", log)
        self.assertIn("HTTP/2.0 /robots.txt", " ".join(log))

    def test_bad_certificates_get_nothing(self):
        for server in ("expired", "foreign", "selfsigned"):
            done = self.fetch(server, "/page.html", server)
            self.assertEqual(self.figures(server), 0, server)
            self.assertIn("1 failed", done.stderr, server)
        self.assertNotIn("HTTP/1.1 /page.html", (self.folder / "access.log").read_text())

    def test_a_body_that_drips_is_given_up(self):
        start = time.monotonic()
        done = self.fetch("good", "/slow.html", "slow")
        self.assertEqual(self.figures("slow"), 0, done.stderr)
        self.assertIn("timeout", done.stderr)
        self.assertLess(time.monotonic() - start, 110)


if __name__ == "__main__":
    unittest.main()
