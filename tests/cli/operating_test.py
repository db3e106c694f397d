"""docs/OPERATING.md: its examples print what it says, its tables name every key and file, its configurations are good.

After a wanted change: tests/cli/operating_test.py --update PROGRAM
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
GUIDE = SOURCE / "docs" / "OPERATING.md"
CONSOLE = re.compile(r"^```console\n((?:.*\n)*?)```$", re.M)
TOML = re.compile(r"^```toml\n((?:.*\n)*?)```$", re.M)


def printed(text, program):
    """The guide's console blocks as they come out when they are typed into an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "nightly.toml").write_text(TOML.search(text)[1])
        env = {**os.environ, "PATH": f"{pathlib.Path(program).resolve().parent}:/usr/bin:/bin", "LC_ALL": "C"}

        def run(block):
            out = ""
            for command in re.findall(r"^\$ (.+)$", block[1], re.M):
                done = subprocess.run(["sh", "-c", command], env=env, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True)
                out += f"$ {command}\n" + done.stdout.decode().replace(os.path.realpath(folder), "…")
            return f"```console\n{out}```"

        return CONSOLE.sub(run, text)


class Guide(unittest.TestCase):
    maxDiff = 6000

    def test_the_examples_print_what_it_says(self):
        text = GUIDE.read_text(encoding="utf-8")
        self.assertEqual(printed(text, os.environ["RECKONER"]), text)

    def test_its_configurations_are_good(self):
        for toml in TOML.findall(GUIDE.read_text(encoding="utf-8")):
            with tempfile.TemporaryDirectory() as folder:
                pathlib.Path(folder, "nightly.toml").write_text(toml)
                done = subprocess.run([os.environ["RECKONER"], "config", "check"], cwd=folder, capture_output=True, text=True)
                self.assertEqual(done.returncode, 0, done.stderr)

    def test_every_key_is_listed(self):
        text = GUIDE.read_text(encoding="utf-8")
        section = text[text.index("## Configuration"):text.index("## What a run promises")]
        listed = set(re.findall(r"^\| `([a-z_.]+)` \|", section, re.M))
        reader = (SOURCE / "pipeline" / "config" / "config.cc").read_text(encoding="utf-8")
        known = set()
        for key in re.findall(r'\b(?:top|reader)\.(?:Text|Choice|Integer|Bytes|Duration|Number|Texts|Flag)\("(\w+)"', reader):
            known.add(key)
        self.assertEqual({key.split(".")[-1] for key in listed}, known)

    def test_what_it_names_is_there(self):
        text = GUIDE.read_text(encoding="utf-8")
        for name in re.findall(r"\]\(([A-Za-z/.]+)\)", text):
            self.assertTrue((GUIDE.parent / name).exists(), name)
        for name in re.findall(r"\b(?:deploy|scripts)/[\w.]+", text):
            self.assertTrue((SOURCE / name).exists(), name)


def update(program):
    GUIDE.write_text(printed(GUIDE.read_text(encoding="utf-8"), program), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--update"]:
        update(sys.argv[2])
    else:
        unittest.main()
