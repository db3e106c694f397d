#include "pipeline/sinks/postgres_target.h"

#include <libpq-fe.h>

#include <cctype>
#include <memory>
#include <optional>

#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

constexpr size_t kMaxIdentifier = 63;  // PostgreSQL cuts longer ones off

[[noreturn]] void Refuse(const std::string& why) {
  throw SinkError(SinkError::Kind::kConfig, "PostgreSQL output: " + why);
}

std::string Unescaped(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && std::isxdigit(static_cast<unsigned char>(text[i + 1])) &&
        std::isxdigit(static_cast<unsigned char>(text[i + 2]))) {
      out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// Takes `schema=…` out of a URL's query.
std::optional<std::string> TakeFromUrl(std::string* url) {
  const size_t query = url->find('?');
  for (size_t begin = query; begin < url->size();) {  // npos is no size
    const size_t end = std::min(url->find('&', begin + 1), url->size());
    const std::string_view parameter = std::string_view(*url).substr(begin + 1, end - begin - 1);
    if (parameter.starts_with("schema=")) {
      std::string schema = Unescaped(parameter.substr(7));
      url->erase(begin, end - begin);
      // What followed the first parameter has lost its question mark.
      if (begin == query && begin < url->size()) (*url)[begin] = '?';
      return schema;
    }
    begin = end;
  }
  return std::nullopt;
}

// Takes `schema = …` out of a string of libpq's keywords and values, whose rules for quotes it follows.
std::optional<std::string> TakeFromKeywords(std::string* text) {
  const std::string& in = *text;
  auto space = [&](size_t at) { return at < in.size() && std::isspace(static_cast<unsigned char>(in[at])); };
  for (size_t at = 0; at < in.size();) {
    while (space(at)) ++at;
    const size_t begin = at;
    while (at < in.size() && in[at] != '=' && !space(at)) ++at;
    const std::string keyword = in.substr(begin, at - begin);
    while (space(at)) ++at;
    if (at >= in.size() || in[at] != '=') return std::nullopt;  // libpq will complain
    ++at;
    while (space(at)) ++at;
    std::string value;
    const bool quoted = at < in.size() && in[at] == '\'';
    if (quoted) ++at;
    while (at < in.size() && (quoted ? in[at] != '\'' : !space(at))) {
      if (in[at] == '\\' && at + 1 < in.size()) ++at;
      value += in[at++];
    }
    if (quoted && at < in.size()) ++at;
    if (keyword != "schema") continue;
    text->erase(begin, at - begin);
    return value;
  }
  return std::nullopt;
}

}  // namespace

PostgresTarget ParsePostgresTarget(std::string_view target) {
  PostgresTarget out{.conninfo = std::string(target)};
  const bool url = !target.starts_with("pg:");
  if (!url) out.conninfo.erase(0, 3);
  if (const auto schema = url ? TakeFromUrl(&out.conninfo) : TakeFromKeywords(&out.conninfo))
    out.schema = *schema;
  if (out.schema.empty() || out.schema.size() > kMaxIdentifier || out.schema.starts_with("pg_"))
    Refuse("the schema's name is empty, longer than 63 bytes, or one of PostgreSQL's own");
  char* complaint = nullptr;
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
      PQconninfoParse(out.conninfo.c_str(), &complaint), PQconninfoFree);
  PQfreemem(complaint);
  if (!options)
    Refuse("libpq can't read this connection string (postgresql://USER@HOST/DB or pg:host=… dbname=…)");
  std::string user, host, port, database;
  for (const PQconninfoOption* option = options.get(); option->keyword; ++option) {
    if (!option->val) continue;
    const std::string_view keyword = option->keyword;
    if (keyword == "password") out.password = option->val;
    if (keyword == "user") user = option->val + std::string("@");
    if (keyword == "host" || (keyword == "hostaddr" && host.empty())) host = option->val;
    if (keyword == "port") port = std::string(":") + option->val;
    if (keyword == "dbname") database = option->val;
  }
  out.shown = "postgresql://" + user + host + port + '/' + database + "?schema=" + out.schema;
  return out;
}

}  // namespace reckoner
