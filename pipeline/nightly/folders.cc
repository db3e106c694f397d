#include "pipeline/nightly/folders.h"

#include <filesystem>

#include "pipeline/sinks/atomic_file.h"

namespace reckoner {

namespace fs = std::filesystem;

void MakeFolder(const std::string& path) {
  if (fs::exists(path)) return;
  fs::create_directories(path);
  SyncFolder(fs::path(path).parent_path().string());
}

}  // namespace reckoner
