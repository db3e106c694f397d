// A PostgreSQL server of the tests' own: a new cluster in a temporary folder, reached by a socket in it, gone
// with the object. Needs Debian's `postgresql`; initdb refuses to run as root, so root runs it as the user
// postgres.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace reckoner {

class PostgresServer {
 public:
  // The newest version's programs; "" when none is installed.
  static std::string Programs() {
    std::string found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator("/usr/lib/postgresql", ignored))
      if (std::filesystem::exists(entry.path() / "bin/initdb"))
        found = std::max(found, entry.path().string() + "/bin");
    return found;
  }

  // `durable`: with fsync, as for a measurement; without it restarts are quick.
  explicit PostgresServer(bool durable = false) : durable_(durable) {
    char name[] = "/tmp/reckoner-postgres-XXXXXX";
    folder_ = mkdtemp(name);
    if (geteuid() == 0) Must("chown postgres " + folder_);
    Must(AsUser("initdb -D " + folder_ + "/data -A trust -N -U desk --no-instructions -E UTF8 --locale=C"));
    Start();
    Must(AsUser("createdb -h " + folder_ + " -U desk news"));
  }
  ~PostgresServer() {
    Stop("immediate");
    std::filesystem::remove_all(folder_);
  }
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  void Start() {
    Must(AsUser("pg_ctl -w -D " + folder_ + "/data -l " + folder_ +
                "/log -o \"-c listen_addresses='' -c fsync=" + (durable_ ? "on" : "off") +
                " -c "
                "unix_socket_directories=" +
                folder_ + "\" start"));
  }
  void Stop(const std::string& mode) {
    std::system(AsUser("pg_ctl -w -m " + mode + " -D " + folder_ + "/data stop").c_str());
  }

  // "pg:…" with a schema of this name.
  std::string Target(const std::string& schema) const { return "pg:" + Conninfo() + " schema=" + schema; }
  std::string Conninfo() const { return "host=" + folder_ + " user=desk dbname=news"; }

 private:
  static std::string AsUser(const std::string& command) {
    const std::string full = "cd / && " + Programs() + "/" + command + " > /dev/null 2>&1";
    return geteuid() == 0 ? "runuser -u postgres -- sh -c '" + Escaped(full) + "'" : full;
  }
  static std::string Escaped(const std::string& command) {
    std::string out;
    for (char c : command) out += c == '\'' ? "'\\''" : std::string(1, c);
    return out;
  }
  static void Must(const std::string& command) {
    if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
  }

  const bool durable_;
  std::string folder_;
};

}  // namespace reckoner
