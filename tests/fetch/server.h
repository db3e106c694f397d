// Starts tests/fetch/bad_server.py on a free port of 127.0.0.1 and stops it with the object. For tests only.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>
#include <string>

namespace reckoner {

class BadServer {
 public:
  explicit BadServer(const std::string& robots = "") {
    int in[2], out[2];
    if (pipe(in) != 0 || pipe(out) != 0) throw std::runtime_error("pipe");
    pid_ = fork();
    if (pid_ == 0) {
      dup2(in[0], 0);
      dup2(out[1], 1);
      close(in[1]);
      close(out[0]);
      setenv("ROBOTS", robots.c_str(), 1);
      execlp("python3", "python3", RECKONER_SOURCE_DIR "/tests/fetch/bad_server.py", nullptr);
      _exit(127);
    }
    close(in[0]);
    close(out[1]);
    stdin_ = in[1];
    FILE* reader = fdopen(out[0], "r");
    if (fscanf(reader, "%d", &port_) != 1) throw std::runtime_error("the server did not start");
    fclose(reader);
  }
  ~BadServer() {
    close(stdin_);
    waitpid(pid_, nullptr, 0);
  }
  BadServer(const BadServer&) = delete;
  BadServer& operator=(const BadServer&) = delete;

  std::string Url(const std::string& path, const std::string& host = "127.0.0.1") const {
    return "http://" + host + ":" + std::to_string(port_) + path;
  }

 private:
  pid_t pid_;
  int stdin_, port_ = 0;
};

}  // namespace reckoner
