"""Includes only look down: link targets enforce the floors, but can't stop a header."""
import os
import pathlib
import re
import unittest

SOURCE = pathlib.Path(os.environ["RECKONER_SOURCE_DIR"])
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)

# What each floor may include, besides itself. The floors of the pure library first; then the pipeline.
FLOORS = {
    "extractors/text": [],
    "extractors/lexicon": ["extractors/text"],
}
for floor in ("figures", "periods", "entities"):
    FLOORS[f"extractors/{floor}"] = ["extractors/text", "extractors/lexicon"]
BELOW = ["extractors/text", "extractors/lexicon", "extractors/figures", "extractors/periods", "extractors/entities"]
for floor in ("claims", "checks", "corroborate", "engine", "envelope"):
    FLOORS[f"extractors/{floor}"] = list(BELOW)
    BELOW.append(f"extractors/{floor}")
PIPELINE = {
    "schema": [], "article": [], "archive": ["article"], "fetch": ["article", "archive"], "explain": [], "input": ["archive"],
    "sinks": ["schema"], "corroborate": ["input", "sinks"], "run": ["article", "archive", "fetch", "input", "sinks"],
    "cli": ["article", "archive", "fetch", "input", "sinks", "run", "explain", "schema", "corroborate"],
}
for floor, below in PIPELINE.items():
    FLOORS[f"pipeline/{floor}"] = BELOW + [f"pipeline/{b}" for b in below]

# The pure library has no input or output, clock, environment or locale; and these headers bring them.
IMPURE = {"fstream", "iostream", "stdio.h", "filesystem", "ctime", "time.h", "thread", "locale", "unistd.h", "csignal",
          "fcntl.h", "sys/stat.h", "random", "future"}
IMPURE_CALL = re.compile(r"\b(f?printf|puts|fputs|fopen|fwrite|exit|_exit|abort|getenv|setlocale|system_clock|std::c(out|err|log))\b")

# Heavy third-party headers stay out of headers that other floors read.
HEAVY = re.compile(r"^(re2/|unicode/|nlohmann/|rapidjson/|CLI/|curl/|sqlite3|openssl/)")
INTERNAL = re.compile(r"\binternal to\b|\bprivate to\b|\binternal:", re.I)


def sources(folder, pattern="*"):
    return [p for p in sorted((SOURCE / folder).rglob(pattern)) if p.suffix in (".h", ".cc")]


def includes(path):
    return INCLUDE.findall(path.read_text(encoding="utf-8"))


class Includes(unittest.TestCase):
    def test_every_folder_is_a_known_floor(self):
        for top in ("extractors", "pipeline"):
            for folder in (SOURCE / top).iterdir():
                if folder.is_dir() and any(folder.rglob("*.cc")):
                    self.assertIn(f"{top}/{folder.name}", FLOORS)

    def test_floors_look_down_only(self):
        for floor, below in FLOORS.items():
            for path in sources(floor):
                for mark, name in includes(path):
                    if not name.startswith(("extractors/", "pipeline/", "tests/", "bench/")):
                        continue
                    self.assertEqual(mark, '"', f"{path}: {name} in angle brackets")
                    target = "/".join(name.split("/")[:2])
                    self.assertIn(target, [floor, *below], f"{path.relative_to(SOURCE)} looks up to {name}")

    def test_includes_are_from_the_root(self):
        for top in ("extractors", "pipeline"):
            for path in sources(top):
                for mark, name in includes(path):
                    if mark == '"':
                        self.assertTrue((SOURCE / name).exists(), f"{path.relative_to(SOURCE)}: {name}")

    def test_the_library_is_pure(self):
        for path in sources("extractors"):
            for mark, name in includes(path):
                self.assertNotIn(name, IMPURE, path.relative_to(SOURCE))
            code = re.sub(r'//.*|"(\\.|[^"\\])*"', "", path.read_text(encoding="utf-8"))
            self.assertIsNone(IMPURE_CALL.search(code), path.relative_to(SOURCE))

    def test_heavy_headers_stay_out_of_public_headers(self):
        for path in sources("extractors", "*.h") + sources("pipeline", "*.h"):
            text = path.read_text(encoding="utf-8")
            if INTERNAL.search(text[:1500]):
                continue
            for mark, name in includes(path):
                self.assertFalse(HEAVY.match(name), f"{path.relative_to(SOURCE)} includes {name}")

    def test_every_header_opens_with_prose(self):
        for path in sources("extractors", "*.h") + sources("pipeline", "*.h"):
            text = path.read_text(encoding="utf-8")
            self.assertTrue(text.startswith("// "), path.relative_to(SOURCE))
            self.assertIn("#pragma once", text, path.relative_to(SOURCE))


if __name__ == "__main__":
    unittest.main()
