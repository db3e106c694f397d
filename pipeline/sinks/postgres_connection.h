// libpq with owners and errors: one connection. Internal to the sinks. Errors are PostgresError; whether it
// is worth trying again is known there, what to do about it is the caller's. Not thread-safe.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/sinks/postgres_target.h"
#include "pipeline/sinks/sink.h"

struct pg_conn;
struct pg_result;

namespace reckoner {

class PostgresError : public std::runtime_error {
 public:
  PostgresError(const std::string& what, bool passing, SinkError::Kind kind)
      : std::runtime_error(what), passing_(passing), kind_(kind) {}
  bool passing() const { return passing_; }       // a restart, a deadlock: the same may work in a moment
  SinkError::Kind kind() const { return kind_; }  // what it is when it doesn't pass

 private:
  bool passing_;
  SinkError::Kind kind_;
};

class PostgresConnection {
 public:
  explicit PostgresConnection(const PostgresTarget& target);
  ~PostgresConnection();
  PostgresConnection(const PostgresConnection&) = delete;
  PostgresConnection& operator=(const PostgresConnection&) = delete;

  void Run(const std::string& sql);  // any number of statements
  // The rows' columns, one after the other; null is "". Parameters are texts ($1, $2 …).
  // `columns`: how many there are.
  std::vector<std::string> Query(const std::string& sql, const std::vector<std::string>& parameters = {},
                                 int* columns = nullptr);
  // COPY … FROM STDIN, text format.
  void Copy(const std::string& sql, std::string_view rows);

 private:
  std::unique_ptr<pg_result, void (*)(pg_result*)> Checked(pg_result* result);
  [[noreturn]] void Throw(const pg_result* result) const;
  std::string Words(const char* message) const;

  const PostgresTarget& target_;
  pg_conn* connection_ = nullptr;
};

// {"a","b"} as an array parameter; the items hold neither quotes nor backslashes.
std::string ArrayOf(const std::vector<std::string>& plain);

}  // namespace reckoner
