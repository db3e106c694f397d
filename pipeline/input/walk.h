// The files under a folder, in the byte order of their relative paths, one at a time: memory grows with the
// widest folders on the way down, not with the tree. Links to folders are not followed, so a walk ends; names
// that begin with a point are skipped. Not thread-safe.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace reckoner {

class Walk {
 public:
  struct Item {
    std::string path;      // to open
    std::string relative;  // '/'-separated, from the folder
    int error = 0;         // errno, for a folder that can't be listed
  };

  explicit Walk(std::string folder);

  // The next regular file (or link to one), or a folder that can't be read; nullopt at the end.
  std::optional<Item> Next();

 private:
  struct Entry {
    std::string relative;
    bool folder;
    bool operator<(const Entry& other) const { return SortKey() < other.SortKey(); }
    std::string SortKey() const { return folder ? relative + '/' : relative; }
  };
  int List(const std::string& relative);  // pushes the entries of a folder; errno or 0

  std::string folder_;
  std::vector<Entry> pending_;  // the next one is last
};

}  // namespace reckoner
