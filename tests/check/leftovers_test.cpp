// SPDX-License-Identifier: Apache-2.0
// The leftover scan against labelled strings, and what must hold for any text whatever.
#include "check/leftovers/leftover_scanner.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <random>

#include "base/files.h"
#include "base/text.h"
#include "check/leftovers/similarity.h"

using namespace keizoku;
using check::LeftoverHit;
using check::LeftoverScanner;
using check::Origin;
using check::Region;
using check::Severity;

namespace {

LeftoverScanner newScanner()
{
    const auto patterns = forms::readLeftoverPatterns(KEIZOKU_TEMPLATES "/leftovers");
    REQUIRE(patterns);
    return LeftoverScanner(*patterns);
}

const LeftoverScanner& scanner()
{
    static const LeftoverScanner shared = newScanner();
    return shared;
}

Region regionOf(const std::vector<std::string>& cells)
{
    const std::string name = cells.size() > 3 ? cells[3] : "body";
    return name == "form"      ? Region::Form
           : name == "message" ? Region::Message
           : name == "history" ? Region::History
                               : Region::Body;
}

bool isAsExpected(const std::string& expected, const std::vector<LeftoverHit>& hits)
{
    const bool isGrave =
        std::any_of(hits.begin(), hits.end(), [](const auto& hit) { return hit.severity != Severity::Hint; });
    return expected == "clean" ? hits.empty() : expected == "flag" ? isGrave : !hits.empty();
}

void judge(const char* file)
{
    const auto bytes = readFile(std::string(KEIZOKU_TEST_DATA "/") + file);
    REQUIRE(bytes);
    for (const std::string& row : text::split(*bytes, '\n')) {
        const auto cells = text::split(row, '\t');
        if (cells.size() < 2 || cells[0] == "expected")
            continue;
        const std::string plain = text::replaced(text::replaced(cells[1], "\\n", "\n"), "\\t", "\t");
        INFO(row);
        CHECK(isAsExpected(cells[0], scanner().scan(plain, regionOf(cells))));
    }
}

std::string found(std::string_view text, const LeftoverHit& hit)
{
    return std::string(text.substr(hit.offset, hit.length));
}

std::string onlyHit(std::string_view text)
{
    const auto hits = scanner().scan(text, Region::Body);
    REQUIRE(hits.size() == 1);
    return found(text, hits[0]);
}

void checkInvariants(std::string_view text, const std::vector<LeftoverHit>& hits)
{
    std::size_t last = 0;
    for (const LeftoverHit& hit : hits) {
        REQUIRE(hit.offset >= last);
        REQUIRE(hit.length > 0);
        REQUIRE(hit.offset + hit.length <= text.size());
        REQUIRE(hit.rule.starts_with("leftover-"));
        REQUIRE(hit.sentence.find("{}") == std::string::npos);
        last = hit.offset + hit.length;
    }
}

bool isSame(const std::vector<LeftoverHit>& a, const std::vector<LeftoverHit>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const LeftoverHit& x, const LeftoverHit& y) {
        return x.offset == y.offset && x.length == y.length && x.severity == y.severity && x.rule == y.rule &&
               x.sentence == y.sentence;
    });
}

} // namespace

TEST_CASE("labelled strings are judged as they are labelled")
{
    judge("leftovers.tsv");
    judge("leftovers-regions.tsv");
    judge("leftovers_dev.tsv");
}

TEST_CASE("a hit covers the bytes of what is left")
{
    CHECK(onlyHit("連絡先は○○病院です") == "○○");
    CHECK(onlyHit("あ😀い●●う") == "●●");
    CHECK(onlyHit("○月○日に行う") == "○月○日");
    CHECK(onlyHit("電話 03-○○○○-○○○○ まで") == "03-○○○○-○○○○");
    CHECK(onlyHit("責任者【　　　　】") == "【　　　　】");
    CHECK(onlyHit("ＴＥＬ０９０－００００－００００") == "０９０－００００－００００");
    CHECK(onlyHit("葛󠄀城さんと⭕️⭕️病院") == "⭕️⭕️");
    CHECK(onlyHit("ﾃﾞﾝﾜは要確認") == "要確認");
    CHECK(onlyHit("一行目\n二行目の□□町\n三行目") == "□□");
}

TEST_CASE("hits that overlap are joined and the gravest is kept")
{
    const auto hits = scanner().scan("【○○を記入】", Region::Body);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].severity == Severity::Error);
    CHECK(hits[0].offset == 0);
}

TEST_CASE("a sentence names what is left")
{
    const auto hits = scanner().scan("担当は○○とする", Region::Body);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].rule == "leftover-mark-run");
    CHECK(hits[0].sentence == "「○○」が残っています。実際の名称や数に置き換えてください。");
}

TEST_CASE("severities are those of the class")
{
    const auto severityOf = [](std::string_view text) {
        return scanner().scan(text, Region::Body).at(0).severity;
    };
    CHECK(severityOf("●●") == Severity::Error);
    CHECK(severityOf("第○回") == Severity::Error);
    CHECK(severityOf("山田太郎") == Severity::Warning);
    CHECK(severityOf("福祉避難所の指定：未定") == Severity::Warning);
    CHECK(severityOf("避難勧告が出たら") == Severity::Hint);
    CHECK(severityOf("平成38年4月") == Severity::Warning);
    CHECK(severityOf("□有　□無") == Severity::Warning);
}

TEST_CASE("a region decides what is left over")
{
    const auto count = [](std::string_view text, Region region) {
        return scanner().scan(text, region).size();
    };
    CHECK(count("令和　年　月　日", Region::Form) == 0);
    CHECK(count("令和　年　月　日", Region::Body) == 1);
    CHECK(count("□有　□無", Region::Form) == 0);
    CHECK(count("［利用者氏名］様のご家族へ", Region::Message) == 0);
    CHECK(count("○○様のご家族へ", Region::Message) == 1);
    CHECK(count("○○を未定に改めた", Region::History) == 0);
}

TEST_CASE("a label with its content on the next line is not blank")
{
    CHECK(scanner().scan("持ち物：\n・水\n・電池", Region::Body).empty());
    CHECK(scanner().scan("保管場所：\n\n次の節", Region::Body).size() == 1);
}

TEST_CASE("guidance and examples of the pack are known again")
{
    LeftoverScanner learned = newScanner();
    learned.learn("停電に備え、電源を要する機器と持続時間を書きます。持続時間は機器の説明書で調べます。",
                  Origin::Guidance, "備蓄");
    learned.learn("震度6弱以上の地震が営業区域で起きたとき、管理者が全員の参集を指示する。", Origin::Example,
                  "発動の判断");
    const auto ruleOf = [&](std::string_view text) {
        const auto hits = learned.scan(text, Region::Body);
        return hits.empty() ? std::string() : hits[0].rule;
    };
    CHECK(ruleOf("停電に備え、電源を要する機器と持続時間を書きます。") == "leftover-guidance");
    CHECK(ruleOf("発電機は2台ある。持続時間は機器の説明書で調べます。毎月動かす。") == "leftover-guidance");
    CHECK(ruleOf("震度6弱以上の地震が営業区域で起きたとき、管理者が全員の参集を指示する。") ==
          "leftover-example");
    CHECK(ruleOf("震度6弱以上の 地震が営業区域で起きたとき、管理者が全員の参集を指示する。") ==
          "leftover-example");
    CHECK(ruleOf("震度5強以上の地震が営業区域で起きたときは管理者が全員の参集を指示する") ==
          "leftover-example");
    CHECK(ruleOf("震度6弱を超える揺れでは、副管理者と主任が先に集まり、ほかの者は自宅で連絡を待つ。") == "");
    CHECK(ruleOf("営業区域で地震が起きたら、利用者の安否を訪問順に確かめる。") == "");
}

TEST_CASE("similarity tells light edits from rewriting")
{
    CHECK(check::similarity("管理者が決める。", "管理者が決める") == 1.0);
    CHECK(check::similarity("3日分を2階に置く", "５日分を１階に置く") == 1.0);
    CHECK(check::similarity("利用者の安否を電話で確かめる", "利用者の安否は電話で確かめる") >=
          check::kSameTextFrom);
    CHECK(check::similarity("利用者の安否を電話で確かめる", "訪問の順に無事かどうかを見て回る") < 0.6);
    CHECK(check::similarity("", "") == 1.0);
    CHECK(check::similarity("", "あ") == 0.0);
}

TEST_CASE("the vocabulary is read strictly")
{
    const auto source = std::filesystem::path(KEIZOKU_TEMPLATES "/leftovers");
    const auto folder = std::filesystem::temp_directory_path() / "keizoku_leftovers_test";
    const auto detailWith = [&](const char* file, const std::string& content) {
        std::filesystem::remove_all(folder);
        std::filesystem::copy(source, folder);
        std::ofstream(folder / file, std::ios::binary) << content;
        const auto patterns = forms::readLeftoverPatterns(folder);
        REQUIRE(!patterns);
        return patterns.error().detail;
    };
    CHECK_THAT(detailWith("letters.json", R"({"suffixes":["社"]})"),
               Catch::Contains("letters.json: /innocent: missing"));
    CHECK_THAT(detailWith("letters.json", R"({"suffixes":["社",""],"innocent":[]})"),
               Catch::Contains("/suffixes/1"));
    CHECK_THAT(detailWith("letters.json", R"({"suffixes":["社","社"],"innocent":[]})"),
               Catch::Contains("/suffixes/1: twice"));
    CHECK_THAT(detailWith("letters.json", R"({"suffixes":[],"innocent":[],"more":[]})"),
               Catch::Contains("/more: unknown key"));
    CHECK_THAT(detailWith("letters.json", "["), Catch::Contains("letters.json"));
    CHECK_THAT(
        detailWith(
            "names.json",
            R"({"groups":[{"rule":"leftover-x","severity":"fatal","regions":[],"sentence":"{}","patterns":[],"innocent":[],"unless":[]}]})"),
        Catch::Contains("/groups/0/severity"));
    CHECK_THAT(
        detailWith(
            "names.json",
            R"({"groups":[{"rule":"leftover-x","severity":"hint","regions":[],"sentence":"{}","patterns":["a(b"],"innocent":[],"unless":[]}]})"),
        Catch::Contains("/groups/0/patterns/0"));
    std::filesystem::remove(folder / "letters.json");
    CHECK(!forms::readLeftoverPatterns(folder));
    std::filesystem::remove_all(folder);
}

TEST_CASE("any bytes can be scanned, and twice with the same result")
{
    std::mt19937 random(20261122);
    const auto below = [&](std::size_t n) {
        return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
    };
    std::u32string alphabet = U"○◯〇●△□■×＊＿・…．？X "
                              U"xXＸ0０123456789年月日時分名人病院県市様（）()【】［］：:。、－ー-@＠#＃!{}<>"
                              U"\n\t　 を記載する未定要確認例仮令和平成震度第A";
    const auto patterns = forms::readLeftoverPatterns(KEIZOKU_TEMPLATES "/leftovers");
    REQUIRE(patterns);
    for (const auto& [key, words] : patterns->lists.at("marks"))
        for (const std::string& word : words)
            alphabet += text::decode(word);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const std::size_t length = below(60);
        for (std::size_t i = 0; i < length; ++i) {
            if (round % 2 == 0)
                text.push_back(static_cast<char>(below(256)));
            else
                text += text::encode(std::u32string(1, alphabet[below(alphabet.size())]));
        }
        if (round % 5 == 1 && !text.empty())
            text.pop_back(); // a cut character at the end
        const std::unique_ptr<char[]> exact(
            new char[text.size()]); // no room behind: a read beyond the end is seen
        std::copy(text.begin(), text.end(), exact.get());
        const std::string_view view(exact.get(), text.size());
        const auto region = static_cast<Region>(round % 4);
        const auto hits = scanner().scan(view, region);
        checkInvariants(view, hits);
        REQUIRE(isSame(hits, scanner().scan(view, region)));
    }
}

TEST_CASE("what is found in a text is found wherever the text stands")
{
    const std::string leftover = "担当は○○とする\n";
    for (const char* before : {"", "正直な文。\n", "○月○日\n", "停電\n\n"}) {
        const std::string text = before + leftover;
        const auto hits = scanner().scan(text, Region::Body);
        REQUIRE(!hits.empty());
        CHECK(found(text, hits.back()) == "○○");
    }
}

TEST_CASE("a long line without breaks does not take quadratic time")
{
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += "担当は未定（○○病院：";
    const auto hits = scanner().scan(text, Region::Body);
    CHECK(hits.size() >= 5000);
}
