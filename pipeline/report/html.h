// Markup out, with everything that isn't a literal of ours escaped: strings by default, markup only where the
// program's own text says so ("<p>"_html). Not thread-safe.
#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <string_view>

namespace reckoner::report {

using Output = std::function<void(std::string_view)>;  // takes bytes; throws what it likes

// Markup as it stands in the program. Made by the literal alone.
class Markup {
 public:
  consteval explicit Markup(std::string_view text) : text_(text) {}
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

consteval Markup operator""_html(const char* text, size_t size) { return Markup({text, size}); }

// Text of others for HTML and XML: Printable, and escaped.
std::string Escape(std::string_view text);

// The URL if a reader may follow it (http or https, at most 2,048 printable ASCII characters or valid UTF-8),
// else "".
std::string SafeUrl(std::string_view url);

class Html {
 public:
  explicit Html(Output output) : output_(std::move(output)) {}

  template <typename... Parts>
  void Add(const Parts&... parts) {
    (Put(parts), ...);
    if (buffer_.size() >= kFlushAt) Flush();
  }
  // Of files that belong to the program: style, script.
  void AddFile(std::string_view own) { buffer_ += own; }
  void Flush();

 private:
  static constexpr size_t kFlushAt = 64 << 10;

  void Put(Markup markup) { buffer_ += markup.text(); }
  void Put(std::string_view text) { buffer_ += Escape(text); }
  void Put(const char* text) { buffer_ += Escape(text); }
  void Put(const std::string& text) { buffer_ += Escape(text); }
  void Put(std::integral auto number) { buffer_ += std::to_string(number); }

  Output output_;
  std::string buffer_;
};

// "1,234,567".
std::string Grouped(uint64_t number);

}  // namespace reckoner::report
