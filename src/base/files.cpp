// SPDX-License-Identifier: Apache-2.0
// The one place that calls the operating system directly.
#include "base/files.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keizoku {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> systemError(const fs::path& path, int number)
{
    const std::string detail = path.string() + ": " + std::strerror(number);
    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        return fail(
            ErrorCode::DiskFull,
            "ディスクの空きが足りません。前の内容はそのまま残っています。別の場所に保存してください。",
            detail);
    if (number == ENOENT || number == ENOTDIR)
        return fail(ErrorCode::NotFound, "「" + path.string() + "」が見つかりません。", detail);
    if (number == EEXIST)
        return fail(ErrorCode::Conflict, "「" + path.string() + "」は既にあります。上書きはしません。",
                    detail);
    if (number == EACCES || number == EPERM || number == EROFS)
        return fail(ErrorCode::ReadOnly, "「" + path.string() + "」に書き込む権限がありません。", detail);
    return fail(ErrorCode::Io, "「" + path.string() + "」を読み書きできません。", detail);
}

class Descriptor {
public:
    explicit Descriptor(int value) : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    [[nodiscard]] int get() const { return m_value; }

private:
    int m_value;
};

int writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0 ? 0 : errno;
}

} // namespace

Result<std::string> readFile(const fs::path& path, std::uintmax_t limit)
{
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status))
        return systemError(path, ENOENT);
    if (!fs::is_regular_file(status))
        return fail(ErrorCode::Malformed, "「" + path.string() + "」は普通のファイルではありません。",
                    path.string());
    if (fs::file_size(path, error) > limit)
        return fail(ErrorCode::Malformed, "「" + path.string() + "」は大きすぎます。", path.string());
    std::ifstream file(path, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file.good() && !file.eof())
        return systemError(path, errno);
    return bytes;
}

Result<void> writeFileAtomically(const fs::path& path, std::string_view bytes)
{
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::string beside = (folder / ("." + path.filename().string() + ".XXXXXX")).string();
    const Descriptor file(::mkstemp(beside.data()));
    if (file.get() < 0)
        return systemError(path, errno);
    struct stat old {};
    if (::stat(path.c_str(), &old) == 0)
        ::fchmod(file.get(), old.st_mode & 07777U);
    int error = writeAll(file.get(), bytes);
    if (error == 0 && ::rename(beside.c_str(), path.c_str()) != 0)
        error = errno;
    if (error != 0) {
        ::unlink(beside.c_str());
        return systemError(path, error);
    }
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY));
    if (directory.get() >= 0)
        ::fsync(directory.get());
    return {};
}

Result<void> createPrivateFile(const fs::path& path)
{
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600));
    if (file.get() < 0)
        return systemError(path, errno);
    return {};
}

Result<PrivateFolder> PrivateFolder::make()
{
    std::error_code error;
    const fs::path parent = fs::temp_directory_path(error);
    if (error)
        return fail(ErrorCode::Io,
                    "一時ファイルを置くフォルダーがありません。何も書き出していません。TMPDIR "
                    "の設定を確かめてください。",
                    error.message());
    std::string name = (parent / "keizoku.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) // mode 0700
        return systemError(name, errno);
    return PrivateFolder(name);
}

PrivateFolder::~PrivateFolder()
{
    std::error_code error; // nothing to be done about what cannot be removed
    if (!m_path.empty())
        fs::remove_all(m_path, error);
}

Result<fs::path> dataDirectory()
{
    std::array<fs::path, 3> candidates;
    if (const char* set = std::getenv("KEIZOKU_DATA"))
        candidates[0] = set;
    std::error_code error;
    candidates[1] =
        fs::read_symlink("/proc/self/exe", error).parent_path().parent_path() / "share" / "keizoku";
    candidates[2] = KEIZOKU_SOURCE_DIR;
    for (const fs::path& candidate : candidates)
        if (!candidate.empty() && fs::is_directory(candidate / "templates", error))
            return candidate;
    return fail(ErrorCode::NotFound,
                "ひな形のフォルダー（templates）が見つかりません。けいぞくを入れ直してください。",
                "templates");
}

std::string whoAmI()
{
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0)
        host[0] = '\0';
    const passwd* user = ::getpwuid(::geteuid());
    return std::string(user ? user->pw_name : "?") + "@" + host.data() + " (process " +
           std::to_string(::getpid()) + ")";
}

namespace {

/// Ended, but not yet fetched by its parent: it holds nothing any more.
bool isZombie(int process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    std::getline(status, line);
    const auto name = line.rfind(") ");
    return name != std::string::npos && line.compare(name + 2, 1, "Z") == 0;
}

} // namespace

bool mayStillRun(std::string_view who)
{
    const std::string me = whoAmI();
    const auto mine = me.substr(me.find('@') + 1, me.find(" (process ") - me.find('@') - 1);
    const auto at = who.find('@');
    const auto process = who.find(" (process ");
    if (at == std::string_view::npos || process == std::string_view::npos ||
        who.substr(at + 1, process - at - 1) != mine)
        return true;
    int id = 0;
    const std::string_view digits = who.substr(process + 10);
    std::from_chars(digits.data(), digits.data() + digits.size(), id);
    return id <= 0 || ((::kill(id, 0) == 0 || errno == EPERM) && !isZombie(id));
}

void keepNewFilesPrivate()
{
    ::umask(0077);
}

} // namespace keizoku
