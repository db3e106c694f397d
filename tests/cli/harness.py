"""What the program's tests share: run it, read its envelopes, fail with its words."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

RECKONER = os.environ["RECKONER"]
SOURCE = pathlib.Path(os.environ["RECKONER_SOURCE_DIR"])
SCHEMAS = SOURCE / "schemas"


def run(*args, stdin=b"", env=None, **more):
    """The finished process; stdin and stdout are bytes."""
    if isinstance(stdin, str):
        stdin = stdin.encode()
    merged = {**os.environ, **(env or {})}
    for name in ("NO_COLOR", "COLUMNS"):
        if name not in (env or {}):
            merged.pop(name, None)
    return subprocess.run([RECKONER, *map(str, args)], input=stdin, capture_output=True, env=merged, timeout=240, **more)


def lines(*objects):
    return "".join(json.dumps(o, ensure_ascii=False) + "\n" for o in objects)


def corpus_lines():
    """Every article of corpus/articles as input lines."""
    script = SOURCE / "corpus" / "articles.py"
    return subprocess.run(["/usr/bin/python3", "-B", script], capture_output=True, check=True).stdout


class Case(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="reckoner-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def envelopes(self, *args, stdin=b"", status=0, **more):
        """What `extract` says; its exit status must be as told."""
        done = run("extract", *args, stdin=stdin, **more)
        self.assertEqual(done.returncode, status, done.stderr.decode(errors="replace"))
        return [json.loads(line) for line in done.stdout.decode().split("\n")[:-1]]

    def jsonl(self, *objects, args=(), **more):
        return self.envelopes("--input", "jsonl", *args, stdin=lines(*objects), **more)

    def codes(self, envelopes):
        return [e["error"]["code"] if e["error"] else e["status"] for e in envelopes]
