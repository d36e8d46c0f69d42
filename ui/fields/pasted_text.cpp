// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/pasted_text.h"

#include <QLocale>
#include <QMimeData>
#include <QObject>

#include "base/text.h"
#include "ui/strings.h"

namespace keizoku::ui {

PastedText readPasted(const QMimeData& data, bool oneLine)
{
    const QString raw = data.text();
    if (raw.size() > kMaxPastedChars)
        return {
            {},
            QObject::tr(
                "貼り付ける文が長すぎるため、入れませんでした（一度に%1字まで）。分けて貼り付けてください。")
                .arg(QLocale::c().toString(kMaxPastedChars))};
    QString ends = raw;
    ends.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    PastedText pasted{qt(text::cleaned(utf8(ends))), {}};
    if (pasted.text.size() != ends.size())
        pasted.notice = QObject::tr("目に見えない文字を取り除いて貼り付けました。");
    if (oneLine) {
        while (pasted.text.endsWith(QLatin1Char('\n')))
            pasted.text.chop(1);
        pasted.text.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
    }
    return pasted;
}

} // namespace keizoku::ui
