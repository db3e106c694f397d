"""What the tests of `reckoner run` share: a state folder with its configuration, and what a finished run left."""
import contextlib
import hashlib
import json
import os
import pathlib
import random
import sqlite3
import subprocess

from harness import RECKONER
from news_server import page

NOW = "2026-01-14T03:00:00Z"
DATE = "2026-01-14"
OUTPUTS = ("envelopes.jsonl", "findings.jsonl", "quarantine.jsonl", "report.html", "findings.atom")


def write_articles(folder, count, seed=1):
    """Texts, pages and lines of our own making; some can't be read, some hold no figure."""
    rng = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for n in range(count):
        old, new = rng.randint(100, 900), rng.randint(100, 900)
        share = (new / old - 1) * 100 + (rng.choice((0, 0, 0, 10)))
        verb = "rose" if share > 0 else "fell"
        text = (f"Output of plant {n} {verb} {abs(share):.1f}% to {new} million tonnes in 2025 from {old} million tonnes a year earlier. "
                f"The plant employs {rng.randint(2, 90)},000 people. " + "It stands by the river, and its neighbours like it well enough. " * rng.randint(2, 60))
        if n % 41 == 0:
            text = "No number stands here. " * 5
        kind = n % 4
        if n % 37 == 5:
            (folder / f"{n:05}.txt").write_bytes(b"\x00\x01binary")
        elif kind == 0:
            (folder / f"{n:05}.html").write_bytes(page(n, rng.randint(0, 99)))
        elif kind == 3:
            rows.append(json.dumps({"id": f"line-{n}", "text": text, "published": "2026-01-13"}))
        else:
            (folder / f"{n:05}.txt").write_text(text)
    (folder / "zz.jsonl").write_text("\n".join(rows) + "\nbroken line\n")


class Desk:
    """A folder with nightly.toml and its state beside it."""

    def __init__(self, folder, body, contact="https://example.org/bot"):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.config = self.folder / "nightly.toml"
        self.config.write_text(f'contact = "{contact}"\nworkers = 2\n[limits]\nmin_free = 0\n{body}')
        self.state = self.folder / "state"

    def command(self, *args):
        return [RECKONER, *args, "--config", str(self.config)]

    def run(self, *args, env=None, **more):
        return subprocess.run(self.command(*args), capture_output=True, text=True, timeout=280, env={**os.environ, **(env or {})}, **more)

    def night(self, date=DATE, now=NOW, **more):
        return self.run("run", "--date", date, "--now", now, **more)

    def start(self, *args):
        return subprocess.Popen(self.command(*args), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def at(self, date=DATE):
        return self.state / "runs" / date

    def manifest(self, date=DATE):
        return json.loads((self.at(date) / "manifest.json").read_text())

    def hashes(self, date=DATE):
        return {name: hashlib.sha256((self.at(date) / name).read_bytes()).hexdigest() for name in OUTPUTS}

    def database(self):
        """Everything in the default sink, without row numbers, and its integrity."""
        with contextlib.closing(sqlite3.connect(self.state / "reckoner.db")) as db:
            ok = db.execute("PRAGMA integrity_check").fetchone()[0]
            tables = [r[0] for r in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1")]
            counts = {t: db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in tables}
            ids = {t: sorted(r[0] for r in db.execute(f"SELECT id FROM {t}")) for t in tables
                   if any(c[1] == "id" for c in db.execute(f"PRAGMA table_info({t})"))}
        return ok, counts, ids


def settled(manifest):
    """What must be the same however a run came about: all but the hash of the archive, whose order is that of arrival."""
    out = json.loads(json.dumps(manifest))
    for name in ("bytes", "sha256"):
        out["archive"].pop(name)
    for name in ("sinks", "config"):  # folders differ
        out.pop(name)
    return out


def sums_hold(case, manifest):
    total = {}
    for source in manifest["sources"]:
        case.assertEqual(source["documents"], sum(source[e] for e in ("records", "none", "quarantined", "deferred")), source)
        case.assertEqual(source["listed"] + source["owed"] + source["requeued"],
                         source["known"] + source["unchanged"] + source["duplicate"] + source["documents"], source)
        for name, value in source.items():
            if isinstance(value, int):
                total[name] = total.get(name, 0) + value
    for name in ("documents", "records", "none", "quarantined", "deferred", "figures", "consistent", "inconsistent", "undetermined"):
        case.assertEqual(manifest["totals"][name], total[name], name)
