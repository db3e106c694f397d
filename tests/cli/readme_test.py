"""The README's examples print what the README says. After a wanted change: tests/cli/readme_test.py --update PROGRAM"""
import os
import pathlib
import re
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
README = SOURCE / "README.md"
MAIN = SOURCE / "tests" / "consumer" / "project" / "main.cc"
EXAMPLE = re.compile(r"^```\n\$ (.+)\n((?:.*\n)*?)```$", re.M)
CODE = re.compile(r"^```cpp\n((?:.*\n)*?)```$", re.M)


def output(command, program):
    path = f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "COLUMNS": "96", "NO_COLOR": "1"}
    done = subprocess.run(["sh", "-c", command], env=env, cwd=SOURCE, capture_output=True, check=True)
    return re.sub(r" +$", "", done.stdout.decode(), flags=re.M)  # editors strip them from the README


class Readme(unittest.TestCase):
    maxDiff = 4000

    def test_examples_print_what_it_says(self):
        examples = EXAMPLE.findall(README.read_text(encoding="utf-8"))
        self.assertGreaterEqual(len(examples), 2)
        for command, printed in examples:
            self.assertEqual(output(command, os.environ["RECKONER"]), printed)

    def test_the_code_is_the_consumer_project(self):
        self.assertEqual(CODE.findall(README.read_text(encoding="utf-8")), [MAIN.read_text(encoding="utf-8")])

    def test_what_it_names_is_there(self):
        for name in re.findall(r"\]\(([a-zA-Z/.]+)\)|^(scripts/\w+)", README.read_text(encoding="utf-8"), re.M):
            self.assertTrue((SOURCE / (name[0] or name[1])).exists(), name)


def update(program):
    text = README.read_text(encoding="utf-8")
    text = EXAMPLE.sub(lambda m: f"```\n$ {m[1]}\n{output(m[1], program)}```", text)
    text = CODE.sub(lambda m: f"```cpp\n{MAIN.read_text(encoding='utf-8')}```", text)
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--update"]:
        update(sys.argv[2])
    else:
        unittest.main()
