// SPDX-License-Identifier: Apache-2.0
// Every gate with its figure: medians of several runs, a peer's figure in the same run where there is one.
// With --rules only the checks, and what each rule costs.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <numeric>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/checker.h"
#include "app/documents.h"
#include "app/paths.h"
#include "app/records.h"
#include "app/sample.h"
#include "app/versions.h"
#include "base/files.h"
#include "bench/big_plan.h"
#include "bench/rule_costs.h"
#include "print/pages.h"

using namespace keizoku;

namespace {

using Seconds = std::chrono::duration<double>;

double timed(const std::function<void()>& work)
{
    const auto began = std::chrono::steady_clock::now();
    work();
    return Seconds(std::chrono::steady_clock::now() - began).count();
}

std::vector<double> repeated(int times, const std::function<void()>& work)
{
    std::vector<double> all;
    work(); // warm
    for (int i = 0; i < times; ++i)
        all.push_back(timed(work));
    std::sort(all.begin(), all.end());
    return all;
}

double median(const std::vector<double>& sorted)
{
    return sorted.at(sorted.size() / 2);
}

void line(const char* gate, double figure, const char* unit, double limit, const std::string& remark = {})
{
    std::printf("%-46s %10.2f %-6s gate %8.2f  %s  %s\n", gate, figure, unit, limit,
                !std::isfinite(figure) ? "NOT RUN"
                : figure <= limit      ? "holds"
                                       : "MISSED",
                remark.c_str());
}

struct Process {
    double seconds = 0;
    double peakMiB = 0;
};

/// Runs a program to its end; what it says goes nowhere. One that failed took for ever.
Process run(const std::vector<std::string>& command)
{
    Process result;
    std::fflush(stdout); // or the child's copy of the buffer is printed too
    int status = 0;
    result.seconds = timed([&] {
        const pid_t child = ::fork();
        if (child == 0) {
            const int nowhere = ::open("/dev/null", O_WRONLY);
            ::dup2(nowhere, 1);
            ::dup2(nowhere, 2);
            std::vector<char*> arguments;
            for (const std::string& each : command)
                arguments.push_back(const_cast<char*>(each.c_str()));
            arguments.push_back(nullptr);
            ::execv(arguments[0], arguments.data());
            ::_exit(127);
        }
        rusage usage{};
        ::wait4(child, &status, 0, &usage);
        result.peakMiB = static_cast<double>(usage.ru_maxrss) / 1024.0;
    });
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) { // 1: it has findings to tell
        std::printf("  (%s ended with %d)\n", command[0].c_str(), status);
        result.seconds = std::numeric_limits<double>::infinity();
    }
    return result;
}

/// The same tree as a document, opened and read by LibreOffice without a window: less than a person would
/// wait for.
void besideWordProcessor(const std::string& build, const std::string& file, double contacts)
{
    const std::string office = "/usr/bin/soffice";
    if (::access(office.c_str(), X_OK) != 0) {
        std::printf("  (LibreOffice is not installed: nothing to set --contacts beside)\n");
        return;
    }
    const std::string document = file + ".docx";
    run({build + "/src/keizoku-cli", "export", file, "contacts", "--to", document});
    const std::vector<std::string> command = {office, "--headless", "--norestore", "--cat", document};
    run(command); // its own first start
    const double peer = median(repeated(3, [&] { run(command); }));
    std::printf("  LibreOffice reading the same tree (.docx, --cat): %.0f ms, %.1f times as long\n",
                peer * 1000, peer / contacts);
}

/// A long plan written out for Word and brought into an empty one, beside LibreOffice turning the same file
/// into text.
void wordImport(const std::string& build, const std::string& file)
{
    const std::string cli = build + "/src/keizoku-cli";
    const std::string document = file + "-plan.docx";
    const std::string empty = file + "-empty.keizoku";
    run({cli, "export", file, "plan", "--draft", "--to", document});
    run({cli, "new", empty, "--service", "homon-kango", "--office", "訪問看護ステーション"});
    const double import = median(repeated(5, [&] {
        run({cli, "import", empty, "--word", document, "--dry-run"});
    }));
    line("Word plan read and placed (whole process)", import * 1000, "ms", 500);
    const std::string office = "/usr/bin/soffice";
    if (::access(office.c_str(), X_OK) != 0)
        return;
    const std::vector<std::string> command = {office, "--headless", "--norestore", "--cat", document};
    run(command);
    const double peer = median(repeated(3, [&] { run(command); }));
    std::printf("  LibreOffice turning the same file into text: %.0f ms, %.1f times as long\n", peer * 1000,
                peer / import);
}

void processes(const std::string& build, const std::string& file)
{
    const std::string keizoku = build + "/ui/keizoku";
    double peak = 0;
    const auto window = repeated(9, [&] { peak = run({keizoku, file, "--quit-when-shown"}).peakMiB; });
    line("start to usable window (whole process)", median(window) * 1000, "ms", 300);
    line("peak memory of the window", peak, "MiB", 120);
    const auto contacts = repeated(9, [&] { run({keizoku, "--contacts", file, "--quit-when-shown"}); });
    line("--contacts start (whole process)", median(contacts) * 1000, "ms", 200);
    besideWordProcessor(build, file, median(contacts));
    wordImport(build, file);
}

void saving(app::Session& session)
{
    int number = 0;
    const auto field = plan::FieldPath::parse("purpose/aim@natural").value();
    const auto times = repeated(200, [&] {
        if (!session.setValue(field, std::string("利用者と職員の命を守る。") + std::to_string(++number)) ||
            session.saveError())
            std::abort();
    });
    line("autosave of a field, median", median(times) * 1000, "ms", 15);
    line("autosave of a field, p99", times[times.size() * 99 / 100] * 1000, "ms", 50);
}

void checking(const app::Session& session, const app::Checker& checker)
{
    std::size_t findings = 0;
    const auto times = repeated(
        50, [&] { findings = checker.run(session.snapshot(), Date::of(2026, 11, 22).value()).size(); });
    line("whole check of the sample plan", median(times) * 1000, "ms", 20,
         std::to_string(findings) + " findings");
}

/// A whole check of a large office, and one edited field or row checked again.
void checkingLarge(const app::Environment& environment, std::shared_ptr<const app::Checker> checker,
                   const std::filesystem::path& folder, bool rules)
{
    auto session = app::Session::create(environment, folder / "large.keizoku", {"tokuyo"}, "大きな施設");
    if (!session)
        std::abort();
    bench::fillLargePlan(*session, 20261122);
    const Date today = Date::of(2026, 11, 22).value();
    std::size_t findings = 0;
    const auto whole = repeated(10, [&] { findings = checker->run(session->snapshot(), today).size(); });
    line("whole check, 200 people 400 tasks 1,000 stock", median(whole) * 1000, "ms", 100,
         std::to_string(findings) + " findings");
    app::Recheck recheck(checker);
    static_cast<void>(recheck.run(session->snapshot(), today));
    int number = 0;
    double worst = 0;
    for (const char* path :
         {"purpose/aim@natural", "stock/s-0500/place", "tasks/k-0200/substitute", "people/p-0100/note"}) {
        std::vector<double> times;
        for (int at = 0; at < 15; ++at) {
            if (!app::setByPath(*session, path, "二階の棚、手前から" + std::to_string(++number) + "番目"))
                std::abort();
            times.push_back(timed([&] { static_cast<void>(recheck.run(session->snapshot(), today)); }));
        }
        std::sort(times.begin(), times.end());
        std::printf("  one edit of %-34s %8.2f ms\n", path, median(times) * 1000);
        worst = std::max(worst, median(times));
    }
    line("one edit of the large plan, checked again", worst * 1000, "ms", 5);
    if (rules) {
        const auto snapshot = session->snapshot();
        const auto scanner = app::looseScanner(environment);
        if (!scanner)
            std::abort();
        bench::printRuleCosts({*snapshot.plan, *snapshot.pack, *scanner, checker->shipped(), today});
    }
}

/// 20 MB of plan text: the sample's own values over and over.
std::string planText(const app::Session& session)
{
    std::string once;
    for (const auto& field : app::fieldLines(session.snapshot()))
        once += field.value + "\n";
    std::string text;
    while (text.size() < 20U << 20U)
        text += once;
    return text;
}

void scanning(const app::Session& session, const check::LeftoverScanner& scanner,
              const std::filesystem::path& folder)
{
    const std::string text = planText(session);
    const auto file = folder / "text.txt";
    std::ofstream(file, std::ios::binary) << text;
    const double size = static_cast<double>(text.size()) / 1e6;
    const auto ours = repeated(3, [&] { static_cast<void>(scanner.scan(text, check::Region::Body)); });
    const std::string grep =
        "LC_ALL=C.UTF-8 grep -cP '○○|●●|【\\s+】|を記載する' " + file.string() + " >/dev/null";
    const auto peer = repeated(3, [&] { static_cast<void>(std::system(grep.c_str())); });
    std::printf("%-46s %10.1f MB/s   (grep -P, four patterns: %.1f MB/s; ratio %.2f)\n",
                "leftover scan, 20 MB of plan text", size / median(ours), size / median(peer),
                median(peer) / median(ours));
}

void printing(const app::Session& session, const std::filesystem::path& folder)
{
    const auto pdf = folder / "plan.pdf";
    const auto times = repeated(5, [&] {
        if (!app::exportTo(session, {app::What::Plan}, pdf))
            std::abort();
    });
    const auto document = app::documentFor(session, {app::What::Plan}).value();
    const int pages = print::Pages::layOut(document).value().count();
    line("plan PDF, per 60 pages", median(times) * 1000 * 60 / pages, "ms", 1000,
         std::to_string(pages) + " pages in " + std::to_string(static_cast<int>(median(times) * 1000)) +
             " ms");
    line("plan PDF size, per 60 pages",
         static_cast<double>(std::filesystem::file_size(pdf)) / 1e6 * 60 / pages, "MB", 1);
}

/// Two versions and a record a month for two years: what an inspection is shown.
void binding(app::Session& session, const std::filesystem::path& folder)
{
    for (int month = 0; month < 24; ++month) {
        plan::Record record =
            app::newRecord(session, month % 2 == 0 ? plan::RecordKind::Training : plan::RecordKind::Drill)
                .value();
        record.heldOn = dateInTokyo(session.environment().clock()).plusDays(-20 * month);
        record.title = "毎月の記録 " + std::to_string(month + 1);
        record.natural = record.infection = true;
        record.recorder = "大西 雅子";
        if (!app::addRecord(session, record))
            std::abort();
    }
    const auto field = plan::FieldPath::parse("purpose/aim@natural").value();
    if (!session.setValue(field, std::string("利用者と職員の命を守り、止めるときは順番に止める。")) ||
        !app::publish(session, {"大西 雅子", "平尾 光一", "訓練", {}, {}}))
        std::abort();
    const auto pdf = folder / "binder.pdf";
    const app::PrintRequest request{app::What::Binder};
    const auto times = repeated(5, [&] {
        if (!app::exportTo(session, request, pdf))
            std::abort();
    });
    const int pages = print::Pages::layOut(app::documentFor(session, request).value()).value().count();
    line("binder PDF, per 60 pages", median(times) * 1000 * 60 / pages, "ms", 1000,
         std::to_string(pages) + " pages in " + std::to_string(static_cast<int>(median(times) * 1000)) +
             " ms");
    line("binder PDF size, per 60 pages",
         static_cast<double>(std::filesystem::file_size(pdf)) / 1e6 * 60 / pages, "MB", 1);
    const auto first = repeated(5, [&] {
        run({"/usr/bin/pdftoppm", "-f", "1", "-l", "1", "-r", "100", pdf.string(), (folder / "p").string()});
    });
    line("binder opened to page 1 (pdftoppm)", median(first) * 1000, "ms", 1000);
}

void versions(app::Session& session)
{
    const auto size = [&] { return static_cast<double>(std::filesystem::file_size(session.file().path())); };
    const double before = size();
    double changed = 0;
    for (int i = 0; i < 100; ++i) {
        const std::string text = "版ごとの増え方を測る。" + std::to_string(i);
        if (!session.setValue(plan::FieldPath::parse("purpose/aim@natural").value(), text) ||
            !app::publish(session, {"計測", "", "定期", {}, {}}))
            std::abort();
        const auto parts = plan::partsOf(plan::itemsOf(session.plan()));
        changed += static_cast<double>(parts.at("section.purpose").size());
    }
    line("file growth per version beyond changed parts", (size() - before - changed) / 100 / 1024, "KiB", 8);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2)
        return 2;
    const std::string build = argv[1];
    const bool rules = argc > 2 && std::string(argv[2]) == "--rules";
    std::string pattern = (std::filesystem::temp_directory_path() / "keizoku-bench-XXXXXX").string();
    const std::filesystem::path folder = ::mkdtemp(pattern.data());
    auto environment = app::Environment::system();
    auto checker = environment ? app::Checker::load(*environment) : Result<app::Checker>(failed(environment));
    if (!checker)
        return 3;
    environment->backups = folder / "backups";
    const std::string file = (folder / "sample.keizoku").string();
    {
        auto session = app::createSample(*environment, file);
        if (!session || !app::publish(*session, {"大西 雅子", "平尾 光一", "定期", {}, {}}))
            return 3;
        if (!rules)
            saving(*session);
        checking(*session, *checker);
        if (!rules) {
            scanning(*session, app::looseScanner(*environment).value(), folder);
            printing(*session, folder);
            binding(*session, folder);
            versions(*session);
        }
    }
    checkingLarge(*environment, std::make_shared<const app::Checker>(*std::move(checker)), folder, rules);
    if (!rules)
        processes(build, file);
    std::filesystem::remove_all(folder);
    return 0;
}
