#include "pipeline/nightly/quarantine.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "extractors/text/sanitize.h"
#include "pipeline/harvest/state.h"
#include "pipeline/nightly/day_archive.h"
#include "pipeline/nightly/history.h"
#include "pipeline/nightly/requeue.h"

namespace reckoner {
namespace {

constexpr size_t kShown = 800;  // bytes of a document

// Bytes from outside as lines of plain text.
std::string Beginning(std::string_view bytes) {
  std::string text = SanitizeUtf8(bytes.substr(0, kShown));
  for (char& c : text)
    if ((static_cast<unsigned char>(c) < ' ' && c != '\n') || c == 0x7f) c = ' ';
  return text + (bytes.size() > kShown ? "…" : "");
}

}  // namespace

std::vector<QuarantinedDocument> Quarantined(const StateFolder& state, const QuarantineFilter& filter) {
  std::vector<QuarantinedDocument> out;
  std::set<std::string> seen;
  auto dates = RunDates(state);
  std::reverse(dates.begin(), dates.end());
  for (const std::string& date : dates) {
    const RunFolder run{state.Run(date)};
    if (!std::filesystem::exists(run.Ledger())) continue;  // pruned
    Ledger(run.Ledger()).Each([&](const LedgerRow& row) {
      if (row.ending == Ending::kDeferred || !seen.insert(row.key).second) return;
      const bool wanted = row.ending == Ending::kQuarantined &&
                          (filter.date.empty() || filter.date == date) &&
                          (filter.code.empty() || filter.code == row.code) &&
                          (filter.source.empty() || filter.source == row.source);
      if (wanted) out.push_back({date, row});
    });
  }
  return out;
}

std::string ShowQuarantined(const StateFolder& state, const QuarantinedDocument& document) {
  const LedgerRow& row = document.row;
  std::string out = "doc_id   " + row.doc_id + "\nsource   " + row.source + "\ndate     " + document.date +
                    "\ncode     " + row.code + "\nmessage  " + row.message + "\n";
  const std::string path = RunFolder{state.Run(document.date)}.Archive();
  if (!std::filesystem::exists(path)) return out + "its archive was pruned\n";
  DayArchiveReader archive(path, kLargestDocument);
  while (const auto found = archive.Next()) {
    if (found->key != row.key) continue;
    const RawDocument& raw = found->raw;
    if (!raw.url.empty()) out += "url      " + raw.url + "\n";
    if (!raw.fetched_at.empty()) out += "fetched  " + raw.fetched_at + "\n";
    out += "bytes    " + std::to_string(raw.bytes.size()) + "\n";
    if (!raw.bytes.empty()) out += "\n" + Beginning(raw.bytes) + "\n";
    break;
  }
  return out;
}

void Requeue(const StateFolder& state, const std::vector<QuarantinedDocument>& documents) {
  std::vector<RequeuedDocument> queue = ReadRequeued(state);
  CrawlState crawl(state.Crawl());
  for (const auto& [date, row] : documents) {
    const bool never_had = row.code == Name(Fault::kUnreadable);
    if (never_had)
      crawl.Forget(row.key);
    else
      queue.push_back({date, row.key});
  }
  crawl.Commit();
  WriteRequeued(state, std::move(queue));
}

}  // namespace reckoner
