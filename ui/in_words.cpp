// SPDX-License-Identifier: Apache-2.0
#include "ui/in_words.h"

#include "report/source.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

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
    const QString heard = inspected || !text.contains(inspection) ? text : without(inspection, text);
    return qt(report::inWords(pack, utf8(heard)));
}

QString inWords(const forms::Pack& pack, std::string_view text)
{
    return inWords(pack, qt(text));
}

} // namespace keizoku::ui
