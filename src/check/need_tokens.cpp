// SPDX-License-Identifier: Apache-2.0
#include "check/need_tokens.h"

#include <algorithm>

#include "base/text.h"
#include "plan/cell.h"

namespace keizoku::check {

namespace {

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isIn(char32_t c, std::u32string_view set)
{
    return set.find(c) != std::u32string_view::npos;
}

/// ① before a formula counts formulas, not things; narrowing would make it a digit.
std::string withoutBullets(std::string_view formula)
{
    std::u32string text = text::decode(formula);
    for (char32_t& c : text)
        if ((c >= U'\u2460' && c <= U'\u24FF') || (c >= U'\u2776' && c <= U'\u2793') ||
            (c >= U'\u3251' && c <= U'\u32BF'))
            c = U' ';
    return text::encode(text);
}

class Tokenizer {
public:
    explicit Tokenizer(std::string_view formula)
        : m_text(text::decode(text::narrowed(withoutBullets(formula))))
    {
    }

    std::vector<NeedToken> run()
    {
        while (m_at < m_text.size()) {
            if (isDigit(here()))
                readNumber();
            else if (!readSign())
                readWord();
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] char32_t here() const { return m_text[m_at]; }
    [[nodiscard]] char32_t after(std::size_t at) const { return at + 1 < m_text.size() ? m_text[at + 1] : 0; }
    [[nodiscard]] char32_t nextSolid(std::size_t at) const
    {
        do
            ++at;
        while (at < m_text.size() && isBlank(m_text[at]));
        return at < m_text.size() ? m_text[at] : 0;
    }
    static bool isBlank(char32_t c) { return isIn(c, U" \t:「」『』[]【】〔〕"); }
    [[nodiscard]] bool afterQuantity() const
    {
        return !m_tokens.empty() &&
               (m_tokens.back().sign == NeedSign::Number || m_tokens.back().sign == NeedSign::Close);
    }

    /// x, X and ・ are also letters of words: signs only where a number follows.
    [[nodiscard]] bool isTimes(std::size_t at) const
    {
        const char32_t c = m_text[at];
        if (isIn(c, U"×*✕✖╳∗"))
            return true;
        const char32_t next = nextSolid(at);
        return isIn(c, U"xX・·⋅") && (isDigit(next) || next == U'(');
    }
    [[nodiscard]] bool isThousands(std::size_t at) const
    {
        std::size_t digits = 0;
        while (at + 1 + digits < m_text.size() && isDigit(m_text[at + 1 + digits]))
            ++digits;
        return m_text[at] == U',' && digits == 3;
    }
    /// 「…日で153L」
    [[nodiscard]] bool isSpokenEquals(std::size_t at) const
    {
        return m_text[at] == U'で' && isDigit(nextSolid(at));
    }

    void push(NeedSign sign, std::string word = {})
    {
        m_tokens.push_back({sign, 0, {}, std::move(word)});
        ++m_at;
    }

    bool readSign()
    {
        const char32_t c = here();
        if (isBlank(c))
            ++m_at;
        else if (isTimes(m_at) && (afterQuantity() || isIn(c, U"×*✕✖╳∗")))
            push(NeedSign::Times);
        else if (isIn(c, U"÷"))
            push(NeedSign::Divide);
        else if (isIn(c, U"+"))
            push(NeedSign::Plus);
        else if (isIn(c, U"=→⇒≒≈") || (isSpokenEquals(m_at) && afterQuantity()))
            push(NeedSign::Equals, isIn(c, U"≒≈") ? "≒" : "");
        else if (c == U'(')
            push(NeedSign::Open);
        else if (c == U')')
            push(NeedSign::Close);
        else if (isIn(c, U"、。;\n,"))
            push(NeedSign::Separator);
        else
            return false;
        return true;
    }

    void readNumber()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() &&
               (isDigit(here()) || isThousands(m_at) || (here() == U'.' && isDigit(after(m_at)))))
            ++m_at;
        const std::string digits = text::encode(std::u32string_view(m_text).substr(begin, m_at - begin));
        const auto number = plan::Decimal::parse(digits);
        if (!number) {
            m_tokens.push_back({NeedSign::Word, 0, {}, digits});
            return;
        }
        NeedToken token{NeedSign::Number, number->value(), {}, {}};
        if (m_at < m_text.size() && here() == U'%') {
            token.value /= 100;
            ++m_at;
        } else {
            token.unit = readUnit();
        }
        m_tokens.push_back(std::move(token));
    }

    [[nodiscard]] bool endsRun(std::size_t at) const
    {
        const char32_t c = m_text[at];
        return isDigit(c) || isBlank(c) || isIn(c, U"÷+=→⇒≒≈()、。;\n,%-~〜") || isTimes(at) ||
               isSpokenEquals(at);
    }

    /// The run of letters behind a number; of "2本/人・日" the part before the stroke.
    Unit readUnit()
    {
        std::size_t begin = m_at;
        if (m_at + 1 < m_text.size() && here() == U' ') {
            const auto rest = text::encode(std::u32string_view(m_text).substr(m_at + 1));
            if (unitAt(rest).unit.kind != UnitKind::None)
                begin = ++m_at;
        }
        while (m_at < m_text.size() && !endsRun(m_at))
            ++m_at;
        const std::string run = text::encode(std::u32string_view(m_text).substr(begin, m_at - begin));
        return run.empty() ? Unit{} : unitAt(run.substr(0, run.find('/'))).unit;
    }

    /// The digits of N95 are no quantity.
    [[nodiscard]] bool isModelNumber(std::size_t begin) const
    {
        std::size_t at = m_at;
        while (at > begin && isDigit(m_text[at]))
            --at;
        return isDigit(here()) &&
               ((m_text[at] >= U'A' && m_text[at] <= U'Z') || (m_text[at] >= U'a' && m_text[at] <= U'z'));
    }

    void readWord()
    {
        const std::size_t begin = m_at;
        do
            ++m_at;
        while (m_at < m_text.size() && (!endsRun(m_at) || isModelNumber(begin)));
        m_tokens.push_back(
            {NeedSign::Word, 0, {}, text::encode(std::u32string_view(m_text).substr(begin, m_at - begin))});
    }

    std::u32string m_text;
    std::size_t m_at = 0;
    std::vector<NeedToken> m_tokens;
};

} // namespace

std::vector<NeedToken> needTokens(std::string_view formula)
{
    return Tokenizer(formula).run();
}

} // namespace keizoku::check
