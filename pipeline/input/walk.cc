#include "pipeline/input/walk.h"

#include <algorithm>
#include <filesystem>

namespace reckoner {
namespace fs = std::filesystem;

Walk::Walk(std::string folder) : folder_(std::move(folder)) { pending_.push_back({"", true}); }

int Walk::List(const std::string& relative) {
  std::error_code error;
  fs::directory_iterator entries(fs::path(folder_) / relative, error);
  std::vector<Entry> found;
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    const std::string name = entries->path().filename().string();
    if (name.starts_with('.')) continue;
    std::error_code ignored;
    const bool link = entries->is_symlink(ignored);
    const bool folder = entries->is_directory(ignored);
    if (folder && link) continue;
    // What is no folder and no plain file (a socket, a pipe) is skipped; what can't be told is left to open()
    // to name.
    if (!folder && entries->exists(ignored) && !entries->is_regular_file(ignored)) continue;
    std::string path = relative;
    if (!path.empty()) path += '/';
    path += name;
    found.push_back({std::move(path), folder});
  }
  if (error) return error.value();
  std::sort(found.begin(), found.end());
  pending_.insert(pending_.end(), std::make_move_iterator(found.rbegin()),
                  std::make_move_iterator(found.rend()));
  return 0;
}

std::optional<Walk::Item> Walk::Next() {
  while (!pending_.empty()) {
    const Entry next = std::move(pending_.back());
    pending_.pop_back();
    const std::string path = next.relative.empty() ? folder_ : (fs::path(folder_) / next.relative).string();
    if (!next.folder) return Item{path, next.relative};
    if (const int error = List(next.relative)) return Item{path, next.relative, error};
  }
  return std::nullopt;
}

}  // namespace reckoner
