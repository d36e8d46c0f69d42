// SPDX-License-Identifier: Apache-2.0
// Twenty plans by different hands: everything of each is placed, structure or in the tray, and most of it in
// the right place.
#include <catch2/catch.hpp>

#include <array>
#include <map>
#include <set>

#include "app/sample.h"
#include "app/word_import.h"
#include "support/environment.h"
#include "base/text.h"
#include "plan/register_access.h"
#include "support/word_hands.h"

using namespace keizoku;
using test::Hand;
using test::Numbering;

namespace {

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
        std::vector<std::string> services;
        for (const plan::Office& each : office->plan().offices.rows)
            services.push_back(each.service);
        for (const Hand& hand : kHands) {
            const test::HandWritten written = test::writtenBy(hand, office->snapshot());
            const auto document = office::readDocx(written.bytes);
            REQUIRE(document);
            auto session = app::Session::create(environment, folder / (std::to_string(++number) + ".keizoku"),
                                                services, office->plan().officeName());
            REQUIRE(session);
            const auto report = app::importWord(*session, *document, "plan.docx");
            REQUIRE(report);
            std::multimap<std::string, const app::WordPiece*> pieces;
            for (const app::WordPiece& piece : report->pieces)
                pieces.emplace(piece.text, &piece);
            std::size_t right = 0;
            std::size_t wrongRegister = 0;
            std::map<std::string, int> missed;
            for (const test::Truth& truth : written.truths) {
                auto piece = pieces.find(truth.text);
                INFO(truth.text);
                REQUIRE(piece != pieces.end()); // in = placed + structure + tray
                const bool found =
                    std::any_of(piece->second->paths.begin(), piece->second->paths.end(),
                                [&](const std::string& path) { return withoutRow(path) == truth.path; });
                right += found ? 1 : 0;
                for (const std::string& path : piece->second->paths)
                    if (isRegister(path) && withoutRow(path) != truth.path &&
                        path.substr(0, path.find('/')) != truth.path.substr(0, truth.path.find('/')) &&
                        !path.starts_with("unplaced/"))
                        ++wrongRegister;
                if (!found)
                    ++missed[truth.path + " -> " +
                             (piece->second->paths.empty() ? "structure"
                                                           : withoutRow(piece->second->paths.front()))];
                pieces.erase(piece);
            }
            for (const app::WordPiece& piece : report->pieces)
                if (piece.fate == app::WordFate::Tray) {
                    const auto& rows = session->plan().unplaced.rows;
                    CHECK(std::any_of(rows.begin(), rows.end(), [&](const plan::UnplacedText& row) {
                        return row.text.find(piece.text) != std::string::npos;
                    }));
                }
            const double share = static_cast<double>(right) / static_cast<double>(written.truths.size());
            std::string most;
            for (const auto& [what, count] : missed)
                if (count > 2)
                    most += what + " x" + std::to_string(count) + "\n";
            CAPTURE(sample, number, written.truths.size(), right, most);
            CHECK(share >= 0.85);
            CHECK(wrongRegister == 0);
        }
    }
}
