#include "pipeline/harvest/state.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "pipeline/sinks/sink.h"
#include "pipeline/sinks/sqlite_database.h"

namespace reckoner {
namespace {

constexpr int64_t kVersion = 1;
constexpr char kTables[] = R"(
CREATE TABLE IF NOT EXISTS validators(url TEXT PRIMARY KEY, etag TEXT NOT NULL, last_modified TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS redirects(url TEXT PRIMARY KEY, target TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS pages(url TEXT PRIMARY KEY, updated TEXT NOT NULL, source TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS owed(key TEXT PRIMARY KEY, url TEXT NOT NULL, published TEXT NOT NULL, updated TEXT NOT NULL, source TEXT NOT NULL, tries INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sources(url TEXT PRIMARY KEY, failures INTEGER NOT NULL, due INTEGER NOT NULL, ok INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS warcs(path TEXT PRIMARY KEY, size INTEGER NOT NULL);
)";

constexpr int64_t kLongestPause = 7 * 86400;

// An hour after the first failure, twice as long after each further one, a week at most.
int64_t Pause(int64_t failures) {
  return std::min<int64_t>(int64_t{3600} << std::min<int64_t>(failures - 1, 10), kLongestPause);
}

class Lock {
 public:
  explicit Lock(const std::string& path) : fd_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
    if (fd_ < 0) throw SinkError(SinkError::Kind::kIo, path + ": can't be opened");
    if (flock(fd_, LOCK_EX | LOCK_NB) == 0) return;
    close(fd_);
    throw SinkError(SinkError::Kind::kBusy, path + ": another crawl is at work in this folder");
  }
  ~Lock() { close(fd_); }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int fd_;
};

struct Schema {
  Schema(Database& database, const std::string& folder) {
    database.Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    const int64_t version = database.Integer("PRAGMA user_version");
    if (version != 0 && version != kVersion)
      throw SinkError(SinkError::Kind::kConfig,
                      folder + ": the state is of version " + std::to_string(version));
    database.Run(kTables);
    database.Run("PRAGMA user_version=" + std::to_string(kVersion));
  }
};

std::string Made(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw SinkError(SinkError::Kind::kIo, folder + ": " + error.message());
  return folder;
}

}  // namespace

struct CrawlState::Impl {
  explicit Impl(const std::string& folder)
      : lock(Made(folder) + "/lock"), database(folder + "/crawl.sqlite"), schema(database, folder) {
    database.Run("BEGIN");
  }

  // One row by its key; the columns stay valid until the statement's next use.
  static bool Find(Statement& statement, std::string_view key) {
    statement.Reset();
    statement.Bind(1, key);
    return statement.Step();
  }

  Lock lock;
  Database database;
  Schema schema;  // made before the statements that name its tables
  Statement get_validator{database, "SELECT etag, last_modified FROM validators WHERE url=?1"};
  Statement put_validator{database, "INSERT OR REPLACE INTO validators VALUES(?1,?2,?3)"};
  Statement get_redirect{database, "SELECT target FROM redirects WHERE url=?1"};
  Statement put_redirect{database, "INSERT OR REPLACE INTO redirects VALUES(?1,?2)"};
  Statement get_page{database, "SELECT updated FROM pages WHERE url=?1"};
  Statement put_page{database, "INSERT OR REPLACE INTO pages VALUES(?1,?2,?3)"};
  Statement forget_page{database, "DELETE FROM pages WHERE url=?1"};
  Statement get_owed{database, "SELECT key, url, published, updated, source, tries FROM owed ORDER BY key"};
  Statement put_owed{database, "INSERT OR REPLACE INTO owed VALUES(?1,?2,?3,?4,?5,?6)"};
  Statement drop_owed{database, "DELETE FROM owed WHERE key=?1"};
  Statement get_source{database, "SELECT failures, due FROM sources WHERE url=?1"};
  Statement put_source{database,
                       "INSERT INTO sources VALUES(?1,?2,?3,?4) ON CONFLICT(url) DO UPDATE SET failures=?2, "
                       "due=?3, ok=max(ok,?4)"};
  Statement get_warc{database, "SELECT size FROM warcs WHERE path=?1"};
  Statement put_warc{database, "INSERT OR REPLACE INTO warcs VALUES(?1,?2)"};
};

CrawlState::CrawlState(const std::string& folder) : impl_(std::make_unique<Impl>(folder)) {}
CrawlState::~CrawlState() = default;

std::optional<Validators> CrawlState::Get(const std::string& url) const {
  Statement& s = impl_->get_validator;
  if (!Impl::Find(s, url)) return std::nullopt;
  return Validators{std::string(s.ColumnText(0)), std::string(s.ColumnText(1))};
}

void CrawlState::Put(const std::string& url, const Validators& validators) {
  Statement& s = impl_->put_validator;
  s.Bind(1, url);
  s.Bind(2, validators.etag);
  s.Bind(3, validators.last_modified);
  s.Step();
}

std::optional<std::string> CrawlState::Permanent(const std::string& url) const {
  Statement& s = impl_->get_redirect;
  return Impl::Find(s, url) ? std::optional<std::string>(s.ColumnText(0)) : std::nullopt;
}

void CrawlState::PutPermanent(const std::string& from, const std::string& to) {
  Statement& s = impl_->put_redirect;
  s.Bind(1, from);
  s.Bind(2, to);
  s.Step();
}

bool CrawlState::Taken(std::string_view page, std::string_view updated) const {
  Statement& s = impl_->get_page;
  return Impl::Find(s, page) && s.ColumnText(0) == updated;
}

void CrawlState::Take(std::string_view page, std::string_view updated, std::string_view source) {
  Statement& s = impl_->put_page;
  s.Bind(1, page);
  s.Bind(2, updated);
  s.Bind(3, source);
  s.Step();
  impl_->drop_owed.Bind(1, page);
  impl_->drop_owed.Step();
}

void CrawlState::Forget(std::string_view page) {
  impl_->forget_page.Bind(1, page);
  impl_->forget_page.Step();
}

void CrawlState::Owe(const OwedPage& page) {
  Statement& s = impl_->put_owed;
  int index = 0;
  for (const std::string* text : {&page.key, &page.url, &page.published, &page.updated, &page.source})
    s.Bind(++index, *text);
  s.Bind(++index, int64_t{page.tries});
  s.Step();
}

std::vector<OwedPage> CrawlState::Owed() const {
  Statement& s = impl_->get_owed;
  s.Reset();
  std::vector<OwedPage> out;
  while (s.Step()) {
    OwedPage page;
    int column = 0;
    for (std::string* text : {&page.key, &page.url, &page.published, &page.updated, &page.source})
      *text = s.ColumnText(column++);
    page.tries = static_cast<int>(s.ColumnInteger(column));
    out.push_back(std::move(page));
  }
  return out;
}

bool CrawlState::Due(std::string_view source, int64_t now) const {
  Statement& s = impl_->get_source;
  if (!Impl::Find(s, source)) return true;
  // Further off than any pause: the clock was set back since.
  return s.ColumnInteger(1) <= now || s.ColumnInteger(1) > now + kLongestPause;
}

int64_t CrawlState::Failures(std::string_view source) const {
  Statement& s = impl_->get_source;
  return Impl::Find(s, source) ? s.ColumnInteger(0) : 0;
}

void CrawlState::SourceOk(std::string_view source, int64_t now) {
  Statement& s = impl_->put_source;
  s.Bind(1, source);
  s.Bind(2, int64_t{0});
  s.Bind(3, int64_t{0});
  s.Bind(4, now);
  s.Step();
}

void CrawlState::SourceFailed(std::string_view source, int64_t now) {
  const int64_t failures = Failures(source) + 1;
  Statement& s = impl_->put_source;
  s.Bind(1, source);
  s.Bind(2, failures);
  s.Bind(3, now + Pause(failures));
  s.Bind(4, int64_t{0});
  s.Step();
}

std::optional<int64_t> CrawlState::warc_size(std::string_view path) const {
  Statement& s = impl_->get_warc;
  return Impl::Find(s, path) ? std::optional(s.ColumnInteger(0)) : std::nullopt;
}

void CrawlState::SetWarcSize(std::string_view path, int64_t size) {
  Statement& s = impl_->put_warc;
  s.Bind(1, path);
  s.Bind(2, size);
  s.Step();
}

void CrawlState::Commit() {
  for (Statement* s :
       {&impl_->get_validator, &impl_->get_redirect, &impl_->get_page, &impl_->get_source, &impl_->get_warc})
    s->Reset();
  impl_->database.Run("COMMIT; BEGIN");
}

}  // namespace reckoner
