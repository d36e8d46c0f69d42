// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/register_words.h"

#include <QObject>

namespace keizoku::ui {

QString purposeOf(plan::RegisterId id)
{
    using plan::RegisterId;
    switch (id) {
    case RegisterId::Offices:
        return QObject::tr("計画の表紙と届出に使う、事業所の基本のことがらです。");
    case RegisterId::People:
        return QObject::tr("連絡網・役割・担当は、すべてこの名簿の人を指します。退職した人も、退職日を入れて"
                           "残してください。");
    case RegisterId::ServiceUsers:
        return QObject::tr("安否を確かめる順番と、停電のときに困ることを書きます。氏名ではなく符号か頭文字で"
                           "書いてください。");
    case RegisterId::Contacts:
        return QObject::tr("災害や感染のときに電話する相手です。番号は年に一度、相手に確かめてください。");
    case RegisterId::Agreements:
        return QObject::tr("応援や物の約束と、その期限です。口約束も「協議中」として書いておけます。");
    case RegisterId::Roles:
        return QObject::tr("だれが何を受け持つか、その人がいないときはだれが代わるかを決めます。");
    case RegisterId::Tree:
        return QObject::tr("だれが、どの順で、だれに電話するかです。出ないときの代替者も決めます。");
    case RegisterId::Levels:
        return QObject::tr("どうなったらどの段階に入り、どう終えるかを決めます。");
    case RegisterId::Tasks:
        return QObject::tr("止められない業務と、減らす業務・休む業務を分けます。");
    case RegisterId::Stock:
        return QObject::tr("数・期限・置き場所を書いておくと、足りないものと期限切れを知らせます。");
    case RegisterId::Revisions:
        return QObject::tr("けいぞくを使う前の改定の記録です。当時の文書も一緒に残せます。");
    case RegisterId::Bodies:
        return QObject::tr(
            "地域の計画に加わる機関の台帳です。窓口と、計画の状態、引き受けられることを残します。");
    case RegisterId::HealthChecks:
        return QObject::tr("職員と利用者の毎日の体調です。空欄の用紙は「印刷」から出せます。");
    case RegisterId::Cases:
        return QObject::tr("感染した人、疑いのある人、接触した人を、管理が終わるまで残します。");
    case RegisterId::Visitors:
        return QObject::tr("来所した人の体温と体調、行き先です。");
    case RegisterId::Waivers:
        return QObject::tr("直さずにおくと決めた確認事項と、その理由です。版にも残ります。");
    case RegisterId::Copies:
        return QObject::tr("計画や連絡網の紙が、どこに何部あるかです。新しい版を出したら、古い紙を回収し、"
                           "回収した日を入れてください。");
    case RegisterId::Unplaced:
        break;
    }
    return QObject::tr("Word の計画から取り込んで、まだ置き場所の決まらない文章です。印刷には出ません。");
}

std::optional<app::ImportKind> importInto(plan::RegisterId id)
{
    for (const auto kind : {app::ImportKind::People, app::ImportKind::Partners, app::ImportKind::Stock,
                            app::ImportKind::Tree, app::ImportKind::Roles})
        if (app::registerOf(kind) == id)
            return kind;
    return std::nullopt;
}

} // namespace keizoku::ui
