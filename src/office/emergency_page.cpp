// SPDX-License-Identifier: Apache-2.0
#include "office/emergency_page.h"

#include <algorithm>

#include "base/qr_code.h"
#include "base/text.h"
#include "office/emergency_parts.h"
#include "office/markup.h"

namespace keizoku::office {

namespace {

using markup::escaped;

std::string withReadings(const ReadWords& words)
{
    std::string out;
    for (const auto& [text, reading] : words)
        out += reading.empty() ? escaped(text)
                               : "<ruby>" + escaped(text) + "<rt>" + escaped(reading) + "</rt></ruby>";
    return out;
}

std::string numbersOf(const PagePerson& person)
{
    std::string out;
    for (const PageNumber& each : person.numbers) {
        const std::string address = dialAddress(each.number);
        const std::string shown = escaped(each.number);
        out += "<div>";
        out += address.empty() ? "<strong class=\"tel\">" + shown + "</strong>"
                               : "<a class=\"tel\" href=\"" + escaped(address) + "\">" + shown + "</a>";
        out += "<span class=\"soft\">" + escaped(each.use) + "</span></div>";
    }
    if (!person.note.empty())
        out += "<p class=\"left\">" + escaped(person.note) + "</p>";
    return out;
}

/// Everything one may look for: as written, and in its everyday form.
std::string findable(const PagePerson& person)
{
    std::string all = person.name + " " + text::folded(person.name) + " " + person.kana + " " + person.work;
    for (const PageNumber& each : person.numbers)
        all += " " + text::digits(each.number);
    return all;
}

class Writer {
public:
    explicit Writer(const EmergencyPage& page) : m_page(page) {}

    std::string written()
    {
        m_out =
            "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n"
            "<title>緊急連絡網 " +
            escaped(m_page.office) + "</title>\n<style>" + std::string(emergencyStyle()) +
            "</style>\n</head>\n<body class=\"ordinary\">\n";
        head();
        bar();
        for (const PageTree& tree : m_page.trees)
            write(tree);
        everybody();
        m_out += "<script>" + std::string(emergencyScript()) + "</script>\n</body>\n</html>\n";
        return std::move(m_out);
    }

private:
    void head()
    {
        m_out += "<header><h1>緊急連絡網</h1><p>" + escaped(m_page.office) + "</p><p class=\"soft\">" +
                 escaped(m_page.edition) + "</p>";
        if (!m_page.notice.empty())
            m_out += "<p class=\"notice\">" + escaped(m_page.notice) + "</p>";
        m_out += "</header>\n";
    }

    void button(const char* group, const std::string& id, const std::string& words)
    {
        m_out += std::string("<button type=\"button\" data-") + group + "=\"" + escaped(id) +
                 "\" aria-pressed=\"false\">" + escaped(words) + "</button>";
    }

    /// Shown by the script, of no use without it.
    void bar()
    {
        m_out += "<div class=\"bar\" hidden><input id=\"search\" type=\"search\" autocomplete=\"off\" "
                 "aria-label=\"なまえ・番号で探す\" placeholder=\"なまえ・番号で探す\"></div>\n"
                 "<div class=\"choices\" hidden><div class=\"row\">";
        for (const PageTree& tree : m_page.trees)
            button("view", tree.id, tree.title);
        button("view", "everybody", "全員");
        m_out +=
            "<select id=\"caller\" aria-label=\"あなたは\"><option value=\"\">あなたは：全員のぶん</option>";
        std::vector<std::string> named;
        for (const PageTree& tree : m_page.trees)
            for (const PageCard& card : tree.cards)
                if (std::find(named.begin(), named.end(), card.caller) == named.end()) {
                    named.push_back(card.caller);
                    m_out += "<option value=\"" + escaped(card.caller) + "\">あなたは：" +
                             escaped(person(card.caller).name) + "</option>";
                }
        m_out += "</select></div>\n<div class=\"row\">";
        button("words", "ordinary", "ふつう");
        button("words", "read", "ふりがな");
        button("words", "easy", "やさしい日本語");
        button("words", "english", "English");
        m_out += "</div></div>\n<details class=\"say\"><summary>電話で言うこと</summary>\n";
        for (const PageWords& words : m_page.words)
            m_out += "<p><span class=\"o\">" + withReadings(words.ordinary) + "</span><span class=\"e\">" +
                     withReadings(words.easy) + "</span><span class=\"n\" lang=\"en\">" +
                     withReadings(words.english) + "</span></p>\n";
        m_out += "</details>\n";
    }

    void write(const PageTree& tree)
    {
        m_out +=
            "<section class=\"view\" id=\"" + escaped(tree.id) + "\"><h2>" + escaped(tree.title) + "</h2>\n";
        for (const PageCard& card : tree.cards) {
            m_out += "<section class=\"card\" data-caller=\"" + escaped(card.caller) + "\"><h3>" +
                     escaped(person(card.caller).name) + " がかける人</h3>\n<ol>";
            int place = 0;
            for (const PageCall& call : card.calls) {
                const PagePerson callee = person(call.callee);
                m_out += "<li>" + named(callee, std::to_string(++place) + "　") + numbersOf(callee);
                if (!call.deputy.empty()) {
                    const PagePerson deputy = person(call.deputy);
                    m_out += "<div class=\"deputy\">出ないとき → " + escaped(deputy.name) +
                             numbersOf(deputy) + "</div>";
                }
                m_out += "</li>\n";
            }
            m_out += "</ol></section>\n";
        }
        m_out += "</section>\n";
    }

    void everybody()
    {
        m_out +=
            "<section class=\"view\" id=\"everybody\"><h2>全員</h2>\n<p id=\"none\" hidden>見つかりません。"
            "ひらがな、または番号の一部で探せます。</p>\n<ul>";
        for (const PagePerson& each : m_page.people)
            m_out += "<li data-find=\"" + escaped(findable(each)) + "\">" + named(each, "") +
                     numbersOf(each) + "</li>\n";
        m_out += "</ul></section>\n";
    }

    static std::string named(const PagePerson& person, const std::string& before)
    {
        std::string out = "<div class=\"name\">" + before + escaped(person.name) +
                          "</div><div class=\"soft\">" + escaped(person.kana) + "　" + escaped(person.work) +
                          "</div>";
        if (!person.script.empty())
            out += "<p>ことば：" + escaped(person.script) + "</p>";
        return out;
    }

    /// Words that name nobody of the register stand for themselves.
    [[nodiscard]] PagePerson person(const std::string& key) const
    {
        const auto found = std::find_if(m_page.people.begin(), m_page.people.end(),
                                        [&](const PagePerson& each) { return each.key == key; });
        return found != m_page.people.end() ? *found : PagePerson{key, key, {}, {}, {}, {}, {}};
    }

    const EmergencyPage& m_page;
    std::string m_out;
};

} // namespace

std::string html(const EmergencyPage& page)
{
    return Writer(page).written();
}

} // namespace keizoku::office
