// SPDX-License-Identifier: Apache-2.0
// Twenty plans by different hands: everything of each is placed, structure or in the tray, and most of it in
// the right place.
#include <catch2/catch.hpp>

#include <array>
#include <cstdlib>
#include <map>
#include <set>

#include "app/sample.h"
#include "app/word_import.h"
#include "base/files.h"
#include "base/json.h"
#include "base/text.h"
#include "plan/register_access.h"
#include "support/environment.h"
#include "support/word_hands.h"

using namespace keizoku;
using test::Hand;
using test::Numbering;

namespace {

const std::filesystem::path kLibreOffice = std::filesystem::path(KEIZOKU_SOURCE) / "tests/data/word";
constexpr std::array kSamples = {"hibari", "day", "tokuyo", "clinic"};

const std::array<Hand, 5> kHands = {
    Hand{Numbering::Official, true, false, true, false, false, 0, true, false},
    Hand{Numbering::Dotted, false, true, false, false, true, 5, false, true},
    Hand{Numbering::Roman, false, false, true, true, false, 3, true, true},
    Hand{Numbering::Circled, false, true, true, false, true, 0, true, true},
    Hand{Numbering::Automatic, true, true, false, false, false, 2, true, true}};

/// "stock/s-0003/expiry" → "stock/expiry", "tree/day/t-0001/caller" → "tree/caller"; fields as they are.
std::string withoutRow(const std::string& path)
{
    std::string out;
    for (const std::string& part : text::split(path, '/')) {
        const bool isRow = part.size() > 2 && part[1] == '-' && part.find_first_of("0123456789") == 2;
        if (!isRow && part != "day" && part != "night")
            out += (out.empty() ? "" : "/") + part;
    }
    return out;
}

bool isRegister(const std::string& path)
{
    return plan::registerNamed(path.substr(0, path.find('/'))) && path.find('@') == std::string::npos &&
           (path.starts_with("people/") || path.starts_with("contacts/") || path.starts_with("stock/") ||
            path.starts_with("roles/") || path.starts_with("tasks/") || path.starts_with("tree/"));
}

/// What became of a file, compared with the truth of each of its texts.
void judge(const office::WordDocument& document, std::vector<test::Truth> truths, app::Session& session)
{
    const auto report = app::importWord(session, document, "plan.docx");
    REQUIRE(report);
    std::multimap<std::string, const app::WordPiece*> pieces;
    for (const app::WordPiece& piece : report->pieces)
        pieces.emplace(piece.text, &piece);
    std::size_t right = 0;
    std::size_t wrongRegister = 0;
    std::map<std::string, int> missed;
    for (const test::Truth& truth : truths) {
        auto piece = pieces.find(truth.text);
        INFO(truth.text);
        REQUIRE(piece != pieces.end()); // in = placed + structure + tray
        const auto& paths = piece->second->paths;
        const bool found = std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
            return withoutRow(path) == truth.path;
        });
        right += found ? 1 : 0;
        for (const std::string& path : paths)
            if (isRegister(path) && withoutRow(path) != truth.path &&
                path.substr(0, path.find('/')) != truth.path.substr(0, truth.path.find('/')) &&
                !path.starts_with("unplaced/"))
                ++wrongRegister;
        if (!found)
            ++missed[truth.path + " -> " + (paths.empty() ? "structure" : withoutRow(paths.front()))];
        pieces.erase(piece);
    }
    for (const app::WordPiece& piece : report->pieces)
        if (piece.fate == app::WordFate::Tray) {
            const auto& rows = session.plan().unplaced.rows;
            CHECK(std::any_of(rows.begin(), rows.end(), [&](const plan::UnplacedText& row) {
                return row.text.find(piece.text) != std::string::npos;
            }));
        }
    const double share = static_cast<double>(right) / static_cast<double>(truths.size());
    std::string most;
    for (const auto& [what, count] : missed)
        if (count > 2)
            most += what + " x" + std::to_string(count) + "\n";
    CAPTURE(truths.size(), right, most);
    CHECK(share >= 0.85);
    CHECK(wrongRegister == 0);
}

std::vector<std::string> servicesOf(const app::Session& office)
{
    std::vector<std::string> services;
    for (const plan::Office& each : office.plan().offices.rows)
        services.push_back(each.service);
    return services;
}

} // namespace

TEST_CASE("twenty plans by different hands lose nothing and find their places", "[word][hands]")
{
    test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    int number = 0;
    for (const char* sample : kSamples) {
        const auto office =
            app::createSample(environment, folder / (std::string(sample) + ".keizoku"), sample);
        REQUIRE(office);
        for (const Hand& hand : kHands) {
            const test::HandWritten written = test::writtenBy(hand, office->snapshot());
            const auto document = office::readDocx(written.bytes);
            REQUIRE(document);
            auto session = app::Session::create(environment, folder / (std::to_string(++number) + ".keizoku"),
                                                servicesOf(*office), office->plan().officeName());
            REQUIRE(session);
            CAPTURE(sample, number);
            judge(*document, written.truths, *session);
        }
    }
}

TEST_CASE("plans that LibreOffice wrote are read as well", "[word][hands]")
{
    test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    int number = 0;
    for (const auto& file : std::filesystem::directory_iterator(kLibreOffice)) {
        if (file.path().extension() != ".docx")
            continue;
        CAPTURE(file.path().filename().string());
        const auto bytes = readFile(file.path(), office::kMaxWordBytes);
        const auto truth = readFile(std::filesystem::path(file.path()).replace_extension(".json"), 1U << 20U);
        REQUIRE(bytes);
        REQUIRE(truth);
        const auto json = Json::parse(*truth);
        REQUIRE(json);
        std::vector<test::Truth> truths;
        for (const Json& each : (*json)["truths"].array())
            truths.push_back({each["text"].string(), each["path"].string()});
        std::vector<std::string> services;
        for (const Json& each : (*json)["services"].array())
            services.push_back(each.string());
        auto session = app::Session::create(environment, folder / (std::to_string(++number) + ".keizoku"),
                                            services, (*json)["office"].string());
        REQUIRE(session);
        const auto document = office::readDocx(*bytes);
        REQUIRE(document);
        judge(*document, truths, *session);
    }
    CHECK(number == 8);
}

// Makes what tests/data/word/renew.sh turns into LibreOffice's own: two hands of each sample, and their
// truth.
TEST_CASE("write plans for LibreOffice to write again", "[.write]")
{
    const char* to = std::getenv("KEIZOKU_WORD_TO");
    REQUIRE(to);
    test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    std::size_t turn = 0;
    for (const char* sample : kSamples) {
        const auto office =
            app::createSample(environment, folder / (std::string(sample) + ".keizoku"), sample);
        REQUIRE(office);
        for (int twice = 0; twice < 2; ++twice) {
            const std::size_t hand = turn++ % kHands.size();
            const test::HandWritten written = test::writtenBy(kHands.at(hand), office->snapshot());
            const auto file =
                std::filesystem::path(to) / (std::string(sample) + "-" + std::to_string(hand + 1));
            std::vector<Json> truths, services;
            for (const test::Truth& truth : written.truths) {
                Json each;
                each.set("text", truth.text);
                each.set("path", truth.path);
                truths.push_back(std::move(each));
            }
            for (const std::string& service : servicesOf(*office))
                services.emplace_back(service);
            Json json;
            json.set("office", office->plan().officeName());
            json.set("services", Json(services));
            json.set("truths", Json(truths));
            REQUIRE(writeFileAtomically(file.string() + ".docx", written.bytes));
            REQUIRE(writeFileAtomically(file.string() + ".json", json.dump()));
        }
    }
}
