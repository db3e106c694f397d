#include "pipeline/sinks/postgres_connection.h"

#include <libpq-fe.h>

#include <algorithm>

namespace reckoner {
namespace {

constexpr size_t kCopyChunk = 1 << 20;

struct StateClass {
  std::string_view prefix;  // of the SQLSTATE
  bool passing;
  SinkError::Kind kind;
  std::string_view advice = {};
};

// The first that fits. https://www.postgresql.org/docs/15/errcodes-appendix.html
constexpr StateClass kStates[] = {
    {"08", true, SinkError::Kind::kIo},        // the connection broke
    {"40", true, SinkError::Kind::kBusy},      // deadlock, serialization
    {"53300", true, SinkError::Kind::kBusy},   // too many connections
    {"55P03", true, SinkError::Kind::kBusy},   // lock timeout
    {"57P", true, SinkError::Kind::kBusy},     // the server is going down, or coming up
    {"57014", false, SinkError::Kind::kBusy},  // statement timeout
    {"53100", false, SinkError::Kind::kIo, "; the server's disk is full"},
    {"28", false, SinkError::Kind::kConfig,
     "; may this user connect? docs/OPERATING.md shows how one is made"},
    {"3D", false, SinkError::Kind::kConfig, "; createdb makes it"},
    {"42", false, SinkError::Kind::kConfig},  // no right, no such table: not the layout it says it is
};

}  // namespace

PostgresConnection::PostgresConnection(const PostgresTarget& target) : target_(target) {
  // What stands before dbname is a default that the string may override.
  const char* keywords[] = {"connect_timeout",
                            "application_name",
                            "keepalives_idle",
                            "tcp_user_timeout",
                            "dbname",
                            "client_encoding",
                            nullptr};
  const char* values[] = {"10", "reckoner", "30", "60000", target.conninfo.c_str(), "UTF8", nullptr};
  connection_ = PQconnectdbParams(keywords, values, 1);
  if (PQstatus(connection_) == CONNECTION_OK) {
    PQsetNoticeProcessor(
        connection_, [](void*, const char*) {}, nullptr);
    return;
  }
  // A server that answers but not to us will not change its mind.
  const PGPing ping = connection_ ? PQpingParams(keywords, values, 1) : PQPING_NO_ATTEMPT;
  const bool passing = ping == PQPING_REJECT || ping == PQPING_NO_RESPONSE;
  const PostgresError error(Words(PQerrorMessage(connection_)), passing,
                            passing ? SinkError::Kind::kBusy : SinkError::Kind::kConfig);
  PQfinish(connection_);
  throw error;
}

PostgresConnection::~PostgresConnection() { PQfinish(connection_); }

// In one line, and without the password should it stand in it.
std::string PostgresConnection::Words(const char* message) const {
  std::string words = target_.shown + ": " + (message ? message : "out of memory");
  while (!words.empty() && words.back() == '\n') words.pop_back();
  std::ranges::replace(words, '\n', ' ');
  if (!target_.password.empty())
    for (size_t at = target_.shown.size(); (at = words.find(target_.password, at)) != words.npos;)
      words.replace(at, target_.password.size(), "***");
  return words;
}

void PostgresConnection::Throw(const pg_result* result) const {
  const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  // What has no SQLSTATE is libpq's own complaint: the server has gone.
  if (!state || PQstatus(connection_) != CONNECTION_OK)
    throw PostgresError(Words(PQerrorMessage(connection_)), true, SinkError::Kind::kIo);
  const std::string_view code = state;
  // The primary message alone: details quote rows.
  const char* primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
  const std::string words = Words(primary ? primary : PQerrorMessage(connection_));
  for (const StateClass& known : kStates)
    if (code.starts_with(known.prefix))
      throw PostgresError(words + std::string(known.advice), known.passing, known.kind);
  throw PostgresError(words, false, SinkError::Kind::kIo);
}

std::unique_ptr<pg_result, void (*)(pg_result*)> PostgresConnection::Checked(pg_result* result) {
  std::unique_ptr<pg_result, void (*)(pg_result*)> owned(result, PQclear);
  switch (PQresultStatus(result)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_COPY_IN:
      return owned;
    default:
      Throw(result);
  }
}

void PostgresConnection::Run(const std::string& sql) { Checked(PQexec(connection_, sql.c_str())); }

std::vector<std::string> PostgresConnection::Query(const std::string& sql,
                                                   const std::vector<std::string>& parameters, int* columns) {
  std::vector<const char*> values;
  values.reserve(parameters.size());
  for (const std::string& parameter : parameters) values.push_back(parameter.c_str());
  const auto result = Checked(PQexecParams(connection_, sql.c_str(), static_cast<int>(values.size()), nullptr,
                                           values.data(), nullptr, nullptr, 0));
  if (columns) *columns = PQnfields(result.get());
  std::vector<std::string> out;
  for (int row = 0; row < PQntuples(result.get()); ++row)
    for (int column = 0; column < PQnfields(result.get()); ++column)
      out.emplace_back(PQgetvalue(result.get(), row, column),
                       static_cast<size_t>(PQgetlength(result.get(), row, column)));
  return out;
}

void PostgresConnection::Copy(const std::string& sql, std::string_view rows) {
  Run(sql);
  while (!rows.empty()) {
    const std::string_view chunk = rows.substr(0, kCopyChunk);
    if (PQputCopyData(connection_, chunk.data(), static_cast<int>(chunk.size())) != 1) Throw(nullptr);
    rows.remove_prefix(chunk.size());
  }
  if (PQputCopyEnd(connection_, nullptr) != 1) Throw(nullptr);
  // Every result must be fetched before the next command.
  std::unique_ptr<pg_result, void (*)(pg_result*)> last(PQgetResult(connection_), PQclear);
  while (pg_result* more = PQgetResult(connection_)) PQclear(more);
  if (PQresultStatus(last.get()) != PGRES_COMMAND_OK) Throw(last.get());
}

std::string ArrayOf(const std::vector<std::string>& plain) {
  std::string out = "{";
  for (const std::string& item : plain) out.append(out.size() > 1 ? ",\"" : "\"").append(item) += '"';
  return out + '}';
}

}  // namespace reckoner
