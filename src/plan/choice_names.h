// SPDX-License-Identifier: Apache-2.0
// The choices of registers: their ids in files, and what people read.
#pragma once

#include <array>
#include <span>

#include "plan/registers.h"

namespace keizoku::plan::detail {

inline constexpr std::array kPriorities = {ChoiceName{"red", "赤（最優先）"}, ChoiceName{"yellow", "黄（優先）"},
                                    ChoiceName{"green", "緑（通常）"}};
inline constexpr std::array kStates = {ChoiceName{"signed", "締結済"}, ChoiceName{"in-contract", "契約書に明記"},
                                ChoiceName{"talking", "協議中"}, ChoiceName{"none", "なし"}};
inline constexpr std::array kVariants = {ChoiceName{"day", "日中"}, ChoiceName{"night", "夜間・休日"}};
inline constexpr std::array kClasses = {ChoiceName{"continue", "継続"}, ChoiceName{"add", "追加"},
                                 ChoiceName{"reduce", "縮小"}, ChoiceName{"stop", "休止"}};

inline constexpr std::array kPlanStates = {ChoiceName{"none", "なし"}, ChoiceName{"drafting", "作成中"},
                                    ChoiceName{"made", "作成済"}, ChoiceName{"reviewed", "見直し済"}};
inline constexpr std::array kBelongings = {ChoiceName{"staff", "職員"}, ChoiceName{"user", "利用者"},
                                    ChoiceName{"visitor", "出入業者・来訪者"}};
inline constexpr std::array kCases = {ChoiceName{"confirmed", "感染者"}, ChoiceName{"suspected", "感染疑い"},
                               ChoiceName{"contact", "濃厚接触者"},
                               ChoiceName{"contact-suspected", "濃厚接触疑い"}};

inline constexpr std::array kPapers = {ChoiceName{"plan", "業務継続計画"},
                                       ChoiceName{"contacts", "連絡網の表"},
                                       ChoiceName{"poster", "掲示用の連絡網"},
                                       ChoiceName{"cards", "連絡カード"},
                                       ChoiceName{"wallet", "携帯カード"},
                                       ChoiceName{"pack", "緊急持ち出し"},
                                       ChoiceName{"safety-sheet", "安否確認シート"},
                                       ChoiceName{"share-sheet", "地域共有シート"},
                                       ChoiceName{"other", "その他"}};

// The names of an enumeration stand in the order of its enumerators after Unset.
constexpr std::span<const ChoiceName> names(Priority)
{
    return kPriorities;
}
constexpr std::span<const ChoiceName> names(AgreementState)
{
    return kStates;
}
constexpr std::span<const ChoiceName> names(TreeVariant)
{
    return kVariants;
}
constexpr std::span<const ChoiceName> names(TaskClass)
{
    return kClasses;
}
constexpr std::span<const ChoiceName> names(PlanState)
{
    return kPlanStates;
}
constexpr std::span<const ChoiceName> names(Belonging)
{
    return kBelongings;
}
constexpr std::span<const ChoiceName> names(CaseKind)
{
    return kCases;
}

constexpr std::span<const ChoiceName> names(PaperKind)
{
    return kPapers;
}

} // namespace keizoku::plan::detail
