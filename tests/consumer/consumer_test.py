"""An installed Reckoner serves a CMake project that knows nothing of this tree."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

BUILD = os.environ["RECKONER_BUILD_DIR"]
PROJECT = pathlib.Path(os.environ["RECKONER_SOURCE_DIR"]) / "tests" / "consumer" / "project"


class Consumer(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="reckoner-consumer-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def do(self, *args):
        done = subprocess.run(list(map(str, args)), capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def test_find_package_and_five_lines(self):
        prefix, copy = self.folder / "prefix", self.folder / "project"
        shutil.copytree(PROJECT, copy)  # away from this tree, so that nothing is found by neighbourhood
        self.do("cmake", "--install", BUILD, "--prefix", prefix)
        self.do("cmake", "-G", "Ninja", "-S", copy, "-B", self.folder / "build", f"-DCMAKE_PREFIX_PATH={prefix}",
                f"-DCMAKE_CXX_COMPILER={os.environ['CXX']}")
        self.do("cmake", "--build", self.folder / "build")
        self.assertEqual(self.do(self.folder / "build" / "consumer"), "6.9 percent\n228100000000 USD\n")
        self.assertIn("reckoner", self.do(prefix / "bin" / "reckoner", "--version"))


if __name__ == "__main__":
    unittest.main()
