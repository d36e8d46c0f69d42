// SPDX-License-Identifier: Apache-2.0
// The house as a test: who includes whom, how large a file may be, which words stay out.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = KEIZOKU_SOURCE;

using Names = std::set<std::string>;

/// What each module may include besides itself. Below the line of the design: everything to its right.
const std::map<std::string, Names>& allowed()
{
    static const Names bottom = {"document", "plan", "base"};
    static const auto with = [](Names names) {
        names.insert(bottom.begin(), bottom.end());
        return names;
    };
    static const Names services =
        with({"store", "report", "check", "compare", "calltree", "records", "office", "forms"});
    static const auto above = [](Names names) {
        names.insert(services.begin(), services.end());
        return names;
    };
    static const Names withoutStore = [] {
        Names names = services;
        names.erase("store");
        names.insert({"app", "print"});
        return names;
    }();
    static const std::map<std::string, Names> table = {
        {"base", {}},
        {"plan", {"base"}},
        {"document", {"base"}},
        {"forms", bottom},
        {"store", bottom},
        {"office", bottom},
        {"compare", bottom},
        {"calltree", bottom},
        {"records", with({"forms"})},
        {"check", with({"forms", "calltree", "records"})},
        {"report", with({"forms", "check", "compare", "calltree", "records"})},
        {"print", above({})},
        {"app", above({"print"})},
        {"cli", withoutStore},
        {"ui", withoutStore},
    };
    return table;
}

std::vector<std::string> linesOf(const fs::path& file)
{
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::vector<fs::path> sourcesBelow(const fs::path& folder)
{
    std::vector<fs::path> files;
    if (!fs::exists(folder))
        return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<fs::path> allSources()
{
    auto files = sourcesBelow(kRoot / "src");
    const auto ui = sourcesBelow(kRoot / "ui");
    files.insert(files.end(), ui.begin(), ui.end());
    return files;
}

std::string moduleOf(const fs::path& file)
{
    const fs::path relative = file.lexically_relative(kRoot);
    return *relative.begin() == "ui" ? "ui" : std::next(relative.begin())->string();
}

/// "store" of `#include "store/plan_file.h"`; "" for anything else.
std::string includedModule(const std::string& line)
{
    const std::string start = "#include \"";
    if (line.compare(0, start.size(), start) != 0)
        return {};
    const auto slash = line.find('/');
    return slash == std::string::npos ? "" : line.substr(start.size(), slash - start.size());
}

/// What breaks an arrow in a module's file; empty when nothing does.
std::vector<std::string> brokenArrows(const std::string& module, const std::vector<std::string>& lines)
{
    std::vector<std::string> broken;
    for (const std::string& line : lines) {
        const std::string other = includedModule(line);
        if (!other.empty() && other != module &&
            (!allowed().contains(other) || !allowed().at(module).contains(other)))
            broken.push_back(line);
        if (line.find("\"store/sqlite/") != std::string::npos && module != "store")
            broken.push_back(line);
        const bool qt = line.find("#include <Q") == 0;
        if (qt && module != "ui")
            broken.push_back(line);
    }
    return broken;
}

} // namespace

TEST_CASE("includes follow the house", "[architecture]")
{
    for (const fs::path& file : allSources()) {
        const auto broken = brokenArrows(moduleOf(file), linesOf(file));
        INFO(file << (broken.empty() ? "" : "\n  " + broken.front()));
        CHECK(broken.empty());
    }
}

TEST_CASE("the arrow test can fail", "[architecture]")
{
    CHECK(brokenArrows("check", {"#include \"store/plan_file.h\""}).size() == 1);
    CHECK(brokenArrows("ui", {"#include \"store/plan_file.h\""}).size() == 1);
    CHECK(brokenArrows("plan", {"#include <QString>"}).size() == 1);
    CHECK(brokenArrows("app", {"#include \"store/sqlite/database.h\""}).size() == 1);
    CHECK(brokenArrows("app", {"#include \"store/plan_file.h\"", "#include <string>"}).empty());
}

TEST_CASE("third-party headers stay in .cpp files, each library in one module", "[architecture]")
{
    const std::map<std::string, Names> homes = {
        {"<sqlite3.h>", {"store"}},    {"<nlohmann/", {"base"}},   {"<unicode/", {"base"}},
        {"<openssl/", {"base"}},       {"<qrencode.h>", {"base"}}, {"<pango/", {"print"}},
        {"<cairo", {"print"}},         {"<qpdf/", {"print"}},      {"<zip.h>", {"office"}},
        {"<pugixml.hpp>", {"office"}}, {"<CLI/", {"cli"}},         {"<xlsxwriter.h>", {"office"}},
        {"<dtl/", {"compare"}},
    };
    for (const fs::path& file : allSources())
        for (const std::string& line : linesOf(file))
            for (const auto& [header, modules] : homes)
                if (line.find("#include " + header) == 0) {
                    INFO(file << " " << line);
                    CHECK(modules.contains(moduleOf(file)));
                    // A detail header is included by its own module's .cpp files only.
                    CHECK(
                        (file.extension() == ".cpp" || file.string().find("/detail/") != std::string::npos));
                }
}

TEST_CASE("files can be read in a sitting", "[architecture]")
{
    for (const fs::path& file : allSources()) {
        const std::size_t count = linesOf(file).size();
        INFO(file << " " << count);
        CHECK(count <= (file.extension() == ".h" ? 120U : 400U));
        if (file.filename() == "main_window.cpp")
            CHECK(count <= 250);
    }
}

TEST_CASE("every source file names its licence", "[architecture]")
{
    for (const fs::path& file : allSources()) {
        const auto lines = linesOf(file);
        INFO(file);
        REQUIRE(!lines.empty());
        CHECK(lines.front() == "// SPDX-License-Identifier: Apache-2.0");
    }
}

TEST_CASE("words that lead to trouble stay out", "[architecture]")
{
    // Rich text opens files; validators and masks swallow Japanese input; string connects are not checked.
    const Names inUi = {"setHtml(",      "QRegularExpressionValidator",
                        "QIntValidator", "setMaxLength(",
                        "setInputMask(", "SIGNAL(",
                        "Qt::RichText",  "fromRawData"};
    const Names everywhere = {"TODO", "FIXME", "std::regex", "@brief"};
    for (const fs::path& file : allSources())
        for (const std::string& line : linesOf(file)) {
            for (const std::string& word : everywhere) {
                INFO(file << " " << line);
                CHECK(line.find(word) == std::string::npos);
            }
            if (moduleOf(file) == "ui")
                for (const std::string& word : inUi) {
                    INFO(file << " " << line);
                    CHECK(line.find(word) == std::string::npos);
                }
        }
}
