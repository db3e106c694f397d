#include "pipeline/fetch/robots.h"

#include <algorithm>
#include <cctype>

namespace reckoner {
namespace {

constexpr size_t kMaxPattern = 2048;  // longer ones match nothing a server would answer
constexpr size_t kMaxRules = 10000;
constexpr size_t kMaxSitemaps = 1000;

bool IsTokenChar(char c) { return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || c == '-'; }

std::string Lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  return out;
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Section 2.2.1: the crawler's product token is letters, '_' and '-'; what follows ("/1.0") is no part of it.
std::string ProductToken(std::string_view value) {
  if (value == "*") return "*";
  size_t n = 0;
  while (n < value.size() && IsTokenChar(value[n])) ++n;
  return Lower(value.substr(0, n));
}

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool IsUnreserved(unsigned char c) {
  return std::isalnum(c) && c < 128 ? true : c == '-' || c == '.' || c == '_' || c == '~';
}

void AppendEncoded(unsigned char c, std::string* out) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  *out += '%';
  *out += kHex[c >> 4];
  *out += kHex[c & 15];
}

// Section 2.2.2: octets outside ASCII are percent-encoded, percent-encoded unreserved characters are decoded,
// both sides alike.
std::string NormalizePath(std::string_view path) {
  std::string out;
  for (size_t i = 0; i < path.size(); ++i) {
    const auto c = static_cast<unsigned char>(path[i]);
    if (c == '%' && i + 2 < path.size() && HexValue(path[i + 1]) >= 0 && HexValue(path[i + 2]) >= 0) {
      const auto value = static_cast<unsigned char>(HexValue(path[i + 1]) * 16 + HexValue(path[i + 2]));
      if (IsUnreserved(value))
        out += static_cast<char>(value);
      else
        AppendEncoded(value, &out);
      i += 2;
    } else if (c >= 128 || c <= 32) {
      AppendEncoded(c, &out);
    } else {
      out += static_cast<char>(c);
    }
  }
  return out;
}

// Glob match of a path's beginning; greedy with one point of return, so time is at most pattern * path.
bool Matches(std::string_view pattern, std::string_view path) {
  const bool anchored = !pattern.empty() && pattern.back() == '$';
  if (anchored) pattern.remove_suffix(1);
  size_t p = 0, s = 0, star = std::string_view::npos, retry = 0;
  while (true) {
    if (p == pattern.size() && (!anchored || s == path.size())) return true;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      retry = s;
    } else if (p < pattern.size() && s < path.size() && pattern[p] == path[s]) {
      ++p;
      ++s;
    } else if (star != std::string_view::npos && retry < path.size()) {
      p = star + 1;
      s = ++retry;
    } else {
      return false;
    }
  }
}

struct Line {
  std::string key;
  std::string_view value;
};

// Calls `each` for every "key: value" line, comments and white space taken off.
template <typename Each>
void ForEachLine(std::string_view bytes, Each each) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  while (!bytes.empty()) {
    const size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    line = line.substr(0, line.find('#'));
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    each(Line{Lower(Trim(line.substr(0, colon))), Trim(line.substr(colon + 1))});
  }
}

std::optional<std::chrono::milliseconds> ParseDelay(std::string_view value) {
  long long whole = 0, thousandths = 0, place = 100;
  size_t i = 0;
  for (; i < value.size() && std::isdigit(static_cast<unsigned char>(value[i])) && i < 9; ++i)
    whole = whole * 10 + value[i] - '0';
  if (i == 0) return std::nullopt;
  if (i < value.size() && value[i] == '.')
    for (++i; i < value.size() && std::isdigit(static_cast<unsigned char>(value[i])) && place > 0;
         ++i, place /= 10)
      thousandths += (value[i] - '0') * place;
  return std::chrono::milliseconds(whole * 1000 + thousandths);
}

}  // namespace

Robots Robots::Parse(std::string_view bytes, std::string_view agent) {
  bytes = bytes.substr(0, kRobotsLimit);
  const std::string token = Lower(agent);
  // Section 2.2.1: groups of one agent are merged; '*' counts only where no group names the agent.
  Robots named, any;
  bool found_named = false, in_rules = true, for_named = false, for_any = false;
  std::vector<std::string> sitemaps;
  ForEachLine(bytes, [&](const Line& line) {
    if (line.key == "user-agent") {
      if (in_rules) for_named = for_any = in_rules = false;  // a new group begins after rules
      const std::string group = ProductToken(line.value);
      for_named |= !group.empty() && group == token;
      for_any |= group == "*";
      found_named |= for_named;
    } else if (line.key == "sitemap") {
      // Belongs to no group and ends none (section 2.2.4).
      if (sitemaps.size() < kMaxSitemaps) sitemaps.emplace_back(line.value);
    } else if (line.key == "allow" || line.key == "disallow") {
      in_rules = true;
      // An empty path matches nothing (section 2.2.2, path-pattern or empty-pattern).
      if (line.value.empty() || line.value.size() > kMaxPattern) return;
      const Rule rule{NormalizePath(line.value), line.key == "allow"};
      if (for_named && named.rules_.size() < kMaxRules) named.rules_.push_back(rule);
      if (for_any && any.rules_.size() < kMaxRules) any.rules_.push_back(rule);
    } else if (line.key == "crawl-delay") {
      in_rules = true;
      if (for_named) named.crawl_delay_ = ParseDelay(line.value);
      if (for_any) any.crawl_delay_ = ParseDelay(line.value);
    }
  });
  Robots out = found_named ? std::move(named) : std::move(any);
  out.sitemaps_ = std::move(sitemaps);
  return out;
}

Robots Robots::DisallowAll() {
  Robots out;
  out.rules_.push_back({"/", false});
  return out;
}

bool Robots::Allowed(std::string_view path) const {
  const std::string normal = NormalizePath(path.empty() ? "/" : path.substr(0, 64 * 1024));
  if (normal == "/robots.txt") return true;  // section 2.2.2: implicitly allowed
  // Section 2.2.2: the most octets win; between equals, allow.
  const Rule* best = nullptr;
  for (const Rule& rule : rules_) {
    if (best != nullptr && (rule.pattern.size() < best->pattern.size() ||
                            (rule.pattern.size() == best->pattern.size() && !rule.allow)))
      continue;
    if (Matches(rule.pattern, normal)) best = &rule;
  }
  return best == nullptr || best->allow;
}

RobotsAccess AccessFor(int status) {
  if (status >= 200 && status < 300) return RobotsAccess::kParse;
  // Too many requests says "not now", not "no such file".
  if (status >= 400 && status < 500 && status != 429) return RobotsAccess::kAllowAll;
  return RobotsAccess::kDisallowAll;
}

}  // namespace reckoner
