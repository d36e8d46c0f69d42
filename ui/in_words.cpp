// SPDX-License-Identifier: Apache-2.0
#include "ui/in_words.h"

#include <algorithm>
#include <array>

#include "ui/strings.h"

namespace keizoku::ui {

namespace {

/// A word of a service profile, and how our own texts put it.
struct Word {
    const char* key;
    const char* usual;
};
constexpr std::array kWords = {Word{"user", "利用者"},           Word{"manager", "管理者"},
                               Word{"office", "当事業所"},       Word{"authority", "指定権者"},
                               Word{"representative", "代表者"}, Word{"staff", "職員"},
                               Word{"doctor", "主治医"}};

/// Without the sentences that speak of it.
QString without(const QString& word, const QString& text)
{
    QString kept;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype stop = text.indexOf(QChar(u'。'), begin);
        const qsizetype end = stop < 0 ? text.size() : stop + 1;
        const QString sentence = text.mid(begin, end - begin);
        if (!sentence.contains(word))
            kept += sentence;
        begin = end;
    }
    return kept;
}

} // namespace

QString inWords(const forms::Pack& pack, const QString& text)
{
    const QString inspection = QStringLiteral("運営指導");
    const bool inspected = !pack.word("inspection", utf8(inspection)).empty();
    const QString from = inspected || !text.contains(inspection) ? text : without(inspection, text);
    // One pass, so that a word put in is not taken for one to replace.
    QString out;
    for (qsizetype at = 0; at < from.size();) {
        const auto it = std::find_if(kWords.begin(), kWords.end(), [&](const Word& word) {
            return QStringView(from).mid(at).startsWith(QString::fromUtf8(word.usual));
        });
        if (it == kWords.end()) {
            out += from[at++];
            continue;
        }
        out += qt(pack.word(it->key, it->usual));
        at += QString::fromUtf8(it->usual).size();
    }
    return out;
}

QString inWords(const forms::Pack& pack, std::string_view text)
{
    return inWords(pack, qt(text));
}

} // namespace keizoku::ui
