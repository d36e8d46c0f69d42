// SPDX-License-Identifier: Apache-2.0
// Invented names and numbers in the shape of a visiting-nurse station's plan.
#include "print/demo.h"

#include <string>
#include <utility>

namespace keizoku::print::testing {
namespace {

using namespace document;

Line missing()
{
    return {{"【未記入】", Mark::Missing, {}}};
}

TableRow row(std::initializer_list<const char*> cells)
{
    TableRow result;
    for (const char* cell : cells)
        result.push_back(std::string(cell) == "?" ? missing() : plain(cell));
    return result;
}

Cover cover()
{
    return {.title = "業務継続計画（BCP）",
            .subtitle = "自然災害・感染症　共通編",
            .facts = {{"法人名", plain("医療法人社団 葛󠄀城会")},
                      {"事業所名", plain("ひばり訪問看護ステーション")},
                      {"サービス種別", plain("訪問看護・介護予防訪問看護")},
                      {"事業所番号", plain("1360190999")},
                      {"所在地", plain("東京都葛󠄁飾区立石9丁目99番9号　ひばりビル2階")},
                      {"電話番号", plain("03-5550-0199")},
                      {"管理者", plain("𠮷田 隆")},
                      {"策定日／最終改定日", plain("令和6年3月28日／令和8年9月3日")},
                      {"版・保管場所", plain("第3版　事務室の赤い書類箱、訪問車2台の物入れ")},
                      {"閲覧区分", plain("個人情報を含む（事業所の外へ持ち出すときは管理者の許可）")}},
            .approvalBoxes = {"代表者", "管理者", "防火管理者"},
            .stamp = "案"};
}

Table callTree()
{
    Table table;
    table.columns = {{"順", 0.5, Align::Right}, {"氏名", 1.4},           {"役割", 1.5},
                     {"携帯電話", 1.7},         {"つぎにかける人", 1.6}, {"確認日", 1}};
    table.rows = {
        row({"1", "𠮷田 隆", "管理者", "090-0572-6384", "西川 翔太、岡本 千晶", "R8.9.3"}),
        row({"2", "西川 翔太", "看護師（主任）", "090-0852-1736", "髙橋 邦子、渡邉 美咲", "R8.9.3"}),
        row({"3", "岡本 千晶", "看護師", "080-0219-4470", "藤井 さおり、葛󠄀城 誠", "R8.9.3"}),
        row({"4", "髙橋 邦子", "看護師", "?", "（この人で終わり）", "R8.6.12"}),
        row({"5", "渡邉 美咲", "看護師（非常勤）", "090-0417-3826", "植村 由紀", "R8.9.3"}),
        row({"6", "藤井 さおり", "理学療法士", "070-0365-9012", "（この人で終わり）", "R8.9.3"}),
        row({"7", "葛󠄀城 誠", "作業療法士", "080-0774-2205", "（この人で終わり）", "R8.9.3"}),
        row({"8", "植村 由紀", "事務", "090-0630-1948", "（この人で終わり）", "R8.9.3"})};
    return table;
}

Table stock()
{
    Table table;
    table.columns = {{"品名", 2.2}, {"必要量", 1, Align::Right}, {"いまある量", 1, Align::Right},
                     {"期限", 1.1}, {"置き場所", 1.8},           {"備考", 2}};
    table.rows = {
        row({"飲料水（2 L）", "54本", "60本", "R10.3", "事務室の棚 下段", "職員6人 × 3日分"}),
        row({"非常食（主食）", "54食", "48食", "R9.11", "事務室の棚 中段", "不足6食。11月末までに買い足す"}),
        row({"サージカルマスク", "1,200枚", "1,500枚", "－", "倉庫", ""}),
        row({"使い捨て手袋（M）", "2,000枚", "1,800枚", "R11.2", "倉庫", "感染症のときは1日約120枚を使う"}),
        row({"ポータブル電源（1,000 Wh）", "2台", "1台", "－", "事務室",
             "吸引器・人工呼吸器の利用者用。貸出の順は別紙3"}),
        row({"足踏み式吸引器", "2台", "2台", "－", "訪問車2台", "毎年4月に動作を確かめる"}),
        row({"携帯トイレ", "90回分", "100回分", "R15.8", "倉庫", ""}),
        row({"訪問車の燃料", "半分以上", "－", "－", "各車", "半分を切ったら、その日のうちに給油する"})};
    return table;
}

Table matrix()
{
    Table table;
    table.columns = {{"業務", 2.4},
                     {"担当", 1.3},
                     {"直後", 0.8, Align::Center},
                     {"3時間", 0.8, Align::Center},
                     {"1日", 0.8, Align::Center},
                     {"3日", 0.8, Align::Center},
                     {"1週間", 0.8, Align::Center},
                     {"止められる限度", 1.2},
                     {"人数", 0.7, Align::Right}};
    table.rows = {row({"人工呼吸器・吸引の利用者の訪問", "看護師", "◎", "◎", "◎", "◎", "◎", "3時間", "2"}),
                  row({"インスリン・点滴の訪問", "看護師", "◎", "◎", "◎", "◎", "◎", "6時間", "2"}),
                  row({"終末期の訪問・電話相談", "看護師", "○", "◎", "◎", "◎", "◎", "12時間", "1"}),
                  row({"褥瘡・創の処置", "看護師", "△", "△", "○", "◎", "◎", "1日", "1"}),
                  row({"リハビリテーション", "療法士", "－", "－", "△", "○", "◎", "7日", "1"}),
                  row({"清拭・入浴の介助", "看護師", "－", "－", "△", "○", "○", "5日", "1"}),
                  row({"請求事務", "事務", "－", "－", "－", "△", "○", "10日", "1"})};
    return table;
}

Table partners()
{
    Table table;
    table.landscape = true;
    table.columns = {{"連携先", 2},
                     {"担当者", 1.2},
                     {"電話", 1.5},
                     {"平時に決めたこと", 3},
                     {"災害のとき頼むこと", 3},
                     {"協定", 1, Align::Center},
                     {"確認日", 1}};
    table.rows = {row({"立石中央病院　地域連携室", "邉見 学", "03-5550-0110",
                       "月1回の連絡会。緊急時の受入れの窓口を1本にする。",
                       "人工呼吸器の利用者3人の受入れ。電源の借用。", "あり", "R8.8.20"}),
                  row({"葛󠄁飾区 危機管理課", "－", "03-5550-0120",
                       "避難行動要支援者名簿の提供を受ける。個別避難計画を年1回見直す。",
                       "福祉避難所の開設状況の確認、給水車の派遣。", "－", "R8.4.10"}),
                  row({"かもめ訪問看護ステーション", "大西 雅子", "03-5550-0133",
                       "職員が足りないときの相互応援（片道30分の範囲）。",
                       "インスリン・点滴の訪問を1日2件まで肩代わり。", "あり", "R8.7.1"}),
                  row({"東都医療ガス株式会社", "?", "03-5550-0150", "酸素ボンベの予備を各利用者宅に1本置く。",
                       "停電が3時間を超えるとき、ボンベを追加で配る。", "あり", "R8.2.14"})};
    return table;
}

void firstChapter(std::vector<Block>& blocks)
{
    blocks.push_back(Heading{1, "１", "目的と基本方針", "purpose", true});
    blocks.push_back(Heading{2, "(1)", "目的", "purpose.aim"});
    blocks.push_back(Paragraph{plain("この計画は、地震・水害などの自然災害や感染症の流行が起きたときに、利用"
                                     "者の生命と生活を守るために必要な訪問看護を続け、"
                                     "また、やむを得ず止めた業務をできるだけ早く再開するため、平常時の備えと"
                                     "緊急時の行動を定めるものである。")});
    blocks.push_back(Heading{2, "(2)", "基本方針", "purpose.policy"});
    blocks.push_back(
        List{{{"①", plain("利用者の安全を第一とし、人工呼吸器・吸引・インスリンなど、途切れると命にかかわる訪"
                          "問から順に続ける。")},
              {"②", plain("職員とその家族の安全を確かめてから出勤を求める。無理な参集はさせない。")},
              {"③", plain("地域の医療機関・行政・他の事業所と助け合い、情報は早く、短く、正確に伝える。")}}});
    blocks.push_back(Heading{2, "(3)", "対象と範囲", "purpose.scope"});
    blocks.push_back(
        KeyValues{{{"対象の災害", plain("震度5強以上の地震、荒川・中川の氾濫、長時間の停電（6時間以上）")},
                   {"対象の感染症",
                    plain("新型コロナウイルス感染症、新型インフルエンザ等、ノロウイルスなどの集団発生")},
                   {"見直しの時期",
                    {{"毎年3月。ほかに、訓練の後・職員の異動の後・"}, {"法令の改正の後", Mark::Strong, {}}}},
                   {"保管責任者", missing()}}});
    blocks.push_back(Heading{3, "", "ことばの意味", "purpose.words"});
    blocks.push_back(Paragraph{
        {{"この計画で「発動」とは、管理者が平常の体制から非常の体制へ切り替えることをいう。発動の基準は"},
         {"２　発動の判断", Mark::None, "activation"},
         {"に、連絡の順番は"},
         {"３　連絡と情報共有", Mark::None, "contacts"},
         {"に定める。管理者が不在で、かつ30分以内に連絡がつかないときは、代替者の第1順位の者が発動する。"}}});
}

void secondChapter(std::vector<Block>& blocks)
{
    blocks.push_back(Heading{1, "２", "発動の判断", "activation", true});
    blocks.push_back(Paragraph{plain("発動の段階は四つとし、上の段階ほど業務を絞る。段階を上げるときは迷った"
                                     "ら上げ、下げるときは翌日まで待つ。")});
    Table levels;
    levels.columns = {{"段階", 1.1}, {"発動の目安", 3}, {"行うこと", 3}, {"下げるとき", 2}};
    levels.rows = {
        row({"準備", "大雨・台風の予報、区内の学級閉鎖", "連絡網の確認。訪問予定の前倒し。備蓄の点検。",
             "予報・警報が解除された"}),
        row({"縮小", "出勤できる職員が7割未満、または区内で停電",
             "リハビリテーションと清拭を延期し、電話での確認に替える。", "出勤が8割に戻った翌日"}),
        row({"優先業務のみ", "震度6弱以上、または出勤できる職員が5割未満",
             "命にかかわる訪問だけを続ける。連携先へ応援を頼む。", "優先業務が2日続けて全件できた"}),
        row({"休止・引継ぎ", "事業所が使えない、または職員の3割以上が感染",
             "全利用者の引継ぎ先を決め、主治医と区へ知らせる。", "建物の安全を確かめ、管理者が決める"})};
    blocks.push_back(levels);
    blocks.push_back(Label{"判断する者"});
    blocks.push_back(
        Paragraph{{{"管理者　𠮷田 隆（携帯 090-0572-6384）。代替者は第1順位 西川 翔太、第2順位 "},
                   {"【未記入】", Mark::Missing, {}},
                   {" とする。"}}});
    blocks.push_back(Label{"優先する業務と、止められる限度"});
    blocks.push_back(matrix());
    blocks.push_back(
        Paragraph{{{"◎ 必ず行う　○ できるだけ行う　△ 電話で確かめる　－ 行わない", Mark::Soft, {}}}, true});
    blocks.push_back(Heading{2, "(1)", "備蓄", "activation.stock"});
    blocks.push_back(Paragraph{
        plain("最終の点検日は令和8年9月1日、次回は令和9年3月1日とする。足りない物は★の順に買い足す。")});
    blocks.push_back(stock());
}

void thirdChapter(std::vector<Block>& blocks)
{
    blocks.push_back(Heading{1, "３", "連絡と情報共有", "contacts", true});
    blocks.push_back(Heading{2, "(1)", "職員緊急連絡網（夜間・休日）", "contacts.tree"});
    blocks.push_back(Paragraph{
        plain("上から順にかける。3回鳴らして出ないときは、その人の「つぎにかける人」へ進み、あとでかけ直す。"
              "かけた時刻と結果は対応記録（経時記録）に書く。")});
    blocks.push_back(callTree());
    blocks.push_back(Heading{2, "(2)", "安否確認の書き込み用紙", "contacts.form"});
    Table form;
    form.blankForm = true;
    form.columns = {
        {"時刻", 0.8}, {"相手", 1.6}, {"本人・家族の安否", 2}, {"出勤できますか", 1.4}, {"聞いた人", 1.2}};
    for (int i = 0; i < 9; ++i)
        form.rows.push_back(row({"", "", "", "", ""}));
    blocks.push_back(form);
    blocks.push_back(Heading{2, "(3)", "連携先一覧", "contacts.partners"});
    blocks.push_back(partners());
}

} // namespace

Document demo()
{
    Document document{.title = "業務継続計画（BCP）　自然災害・感染症 共通編",
                      .office = "ひばり訪問看護ステーション",
                      .versionLabel = "案　令和8年11月22日",
                      .fingerprint = "3FA90C7E",
                      .isoInstant = "2026-11-22T00:14:05Z",
                      .draft = true,
                      .blocks = {}};
    document.blocks.push_back(cover());
    document.blocks.push_back(Contents{});
    firstChapter(document.blocks);
    secondChapter(document.blocks);
    thirdChapter(document.blocks);
    return document;
}

Document longPlan(int chapters)
{
    Document document = demo();
    document.draft = false;
    for (int i = 0; i < chapters; ++i) {
        const std::string id = "long" + std::to_string(i);
        document.blocks.push_back(
            Heading{1, std::to_string(i + 4), "くわしい手順 その" + std::to_string(i + 1), id, true});
        for (int k = 0; k < 9; ++k) {
            document.blocks.push_back(
                Heading{2, "(" + std::to_string(k + 1) + ")", "行動の手順", id + "." + std::to_string(k)});
            for (int p = 0; p < 3; ++p)
                document.blocks.push_back(
                    Paragraph{plain("利用者の安否は、訪問の予定が近い順に電話で確かめる。電話がつながらないと"
                                    "きは災害用伝言ダイヤル171を使い、"
                                    "それでも分からないときは、余震がおさまり、二人で動けることを確かめてから"
                                    "訪問する。道路の状況は区の防災地図と"
                                    "職員の報告を合わせて判断し、" +
                                    std::to_string(i * 27 + k * 3 + p) + "番の様式に書き残す。")});
            document.blocks.push_back(
                List{{{"・", plain("酸素・吸引器・人工呼吸器の予備電源が何時間もつかを聞く。")},
                      {"・", plain("水・食料・薬の残りを日数で聞き、3日分を下回る人から順に届ける。")}}});
        }
        document.blocks.push_back(stock());
        document.blocks.push_back(callTree());
    }
    return document;
}

} // namespace keizoku::print::testing
