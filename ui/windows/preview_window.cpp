// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/preview_window.h"

#include <algorithm>
#include <array>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrentRun>

#include "app/versions.h"
#include "base/files.h"
#include "report/source.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"
#include "ui/windows/page_view.h"
#include "ui/windows/printing.h"

namespace keizoku::ui {

namespace {

constexpr int kDraft = 0; ///< stands for the draft among version numbers
constexpr double kZoomStep = 0.25;
constexpr int kDayWidth = 170;

/// One entry of what can be printed.
struct Printable {
    app::What what;
    const char* text;
    bool isBlank = false;    ///< sheets without the rows of the registers
    bool isRegional = false; ///< only for a plan with the region's layer
    bool isOwn = false;      ///< the binder that stays in the office
};

#define KEIZOKU_TEXT(text) QT_TRANSLATE_NOOP("keizoku::ui::PreviewWindow", text)

constexpr std::array kPrintables = {
    Printable{app::What::Plan, KEIZOKU_TEXT("業務継続計画")},
    Printable{app::What::Contacts, KEIZOKU_TEXT("緊急連絡網")},
    Printable{app::What::SafetySheet, KEIZOKU_TEXT("利用者安否確認票")},
    Printable{app::What::InfectionForms, KEIZOKU_TEXT("感染症の様式（3・4・8）")},
    Printable{app::What::InfectionForms, KEIZOKU_TEXT("感染症の様式（3・4・8） 用紙だけ"), true},
    Printable{app::What::PowerCut, KEIZOKU_TEXT("停電のときは（1枚）")},
    Printable{app::What::ShareSheet, KEIZOKU_TEXT("地域共有シート"), false, true},
    Printable{app::What::SelfCheck, KEIZOKU_TEXT("自己点検表")},
    Printable{app::What::Comparison, KEIZOKU_TEXT("新旧対照表")},
    Printable{app::What::Records, KEIZOKU_TEXT("研修・訓練などの記録")},
    Printable{app::What::Inspection, KEIZOKU_TEXT("予行の表（聞かれる順の質問と答え）")},
    Printable{app::What::MostAsked, KEIZOKU_TEXT("よく求められる3つの書類")},
    Printable{app::What::Calendar, KEIZOKU_TEXT("実施状況とこれからの予定")},
    Printable{app::What::Tally, KEIZOKU_TEXT("連絡網の訓練の集計表（手で書く）")},
    Printable{app::What::DrillSummary, KEIZOKU_TEXT("連絡網の訓練の要約")},
    Printable{app::What::Binder, KEIZOKU_TEXT("一式（提出用：計画・記録・連絡網）")},
    Printable{app::What::Binder, KEIZOKU_TEXT("一式（手元用：自己点検表つき）"), false, false, true},
};

bool isRegional(const forms::Pack& pack)
{
    return std::find(pack.layers.begin(), pack.layers.end(), "chiiki") != pack.layers.end();
}

} // namespace

PreviewWindow::PreviewWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs,
                             std::optional<int> version, app::What what, std::optional<int> older,
                             QWidget* parent)
    : QWidget(parent), m_model(std::move(model)), m_dialogs(dialogs)
{
    setObjectName(QStringLiteral("preview"));
    setWindowTitle(tr("印刷プレビュー — %1").arg(qt(m_model->plan().officeName())));
    m_view = new PageView(this);
    m_state = makeLabel({}, kBodyPoints, false, this);
    m_state->setObjectName(QStringLiteral("preview.state"));
    m_standing = makeLabel({}, kBodyPoints, true, this);
    m_standing->setObjectName(QStringLiteral("preview.standing"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(3), gap(2), gap(3), gap(2));
    layout->setSpacing(gap(2));
    layout->addWidget(makeChoices(version, what));
    layout->addWidget(m_standing);
    layout->addWidget(m_state);
    layout->addWidget(m_view, 1);
    layout->addWidget(makeActions());
    fillOlder(older);
    connect(&m_watcher, &QFutureWatcher<Pages>::finished, this, &PreviewWindow::showPages);
    connect(m_view, &PageView::currentPageChanged, this, &PreviewWindow::updatePage);
    resize(1000, 720);
    layOutAgain();
}

PreviewWindow::~PreviewWindow()
{
    m_watcher.waitForFinished();
}

QWidget* PreviewWindow::makeChoices(std::optional<int> version, app::What what)
{
    auto* bar = new QWidget(this);
    auto* line = new FlowLayout(gap(2), bar);
    m_what = makeCombo(tr("印刷するもの"), QStringLiteral("preview.what"), bar);
    for (std::size_t at = 0; at < kPrintables.size(); ++at)
        if (!kPrintables[at].isRegional || isRegional(m_model->pack()))
            m_what->addItem(qt(report::inWords(m_model->pack(), utf8(tr(kPrintables[at].text)))),
                            static_cast<int>(at));
    for (int at = m_what->count(); at-- > 0;)
        if (kPrintables[static_cast<std::size_t>(m_what->itemData(at).toInt())].what == what)
            m_what->setCurrentIndex(at); // of several of a kind the first
    m_edition = makeCombo(tr("版"), QStringLiteral("preview.edition"), bar);
    fillEditions(version);
    m_older = makeCombo(tr("改定前の版"), QStringLiteral("preview.older"), bar);
    connect(m_edition, &QComboBox::activated, this, [this] { fillOlder({}); });
    m_order = makeCombo(tr("章の順"), QStringLiteral("preview.order"), bar);
    m_order->addItem(tr("ひな形の章立て"), static_cast<int>(app::Order::Official));
    m_order->addItem(tr("記入した順"), static_cast<int>(app::Order::Working));
    m_service = makeCombo(tr("サービス"), QStringLiteral("preview.service"), bar);
    m_service->addItem(tr("全サービス"), QString());
    for (const std::string& id : m_model->pack().services)
        m_service->addItem(qt(report::serviceName(m_model->pack(), id)), qt(id));
    m_service->setVisible(m_model->pack().services.size() > 1);
    m_masked = new QCheckBox(tr("個人の番号を伏せる"), bar);
    m_masked->setObjectName(QStringLiteral("preview.masked"));
    m_masked->setAccessibleName(m_masked->text());
    for (QComboBox* combo : {m_what, m_edition, m_older, m_order, m_service}) {
        line->addWidget(combo);
        connect(combo, &QComboBox::activated, this, &PreviewWindow::layOutAgain);
    }
    m_day = makeLine(tr("過去の日の時点"), QStringLiteral("preview.day"), bar);
    m_day->setPlaceholderText(tr("過去の日の時点"));
    connect(m_day, &QLineEdit::editingFinished, this, &PreviewWindow::takeDay);
    line->addWidget(m_day);
    m_day->setFixedWidth(static_cast<int>(kDayWidth * zoom()));
    line->addWidget(m_masked);
    connect(m_masked, &QCheckBox::toggled, this, &PreviewWindow::layOutAgain);
    return bar;
}

void PreviewWindow::fillEditions(std::optional<int> version)
{
    m_edition->addItem(tr("下書き（案）"), kDraft);
    if (const auto lines = app::history(m_model->session()))
        for (auto line = lines->rbegin(); line != lines->rend(); ++line)
            m_edition->addItem(tr("第%1版").arg(line->version.stamp.number), line->version.stamp.number);
    m_edition->setCurrentIndex(std::max(0, m_edition->findData(version.value_or(kDraft))));
}

void PreviewWindow::fillOlder(std::optional<int> older)
{
    m_older->clear();
    for (int at = m_edition->currentIndex() + 1; at < m_edition->count(); ++at)
        m_older->addItem(tr("%1から").arg(m_edition->itemText(at)), m_edition->itemData(at));
    m_older->setCurrentIndex(std::max(0, m_older->findData(older.value_or(kDraft))));
}

QPushButton* PreviewWindow::addButton(QHBoxLayout* to, const QString& text, const char* name)
{
    QPushButton* button = makeButton(text, QString::fromLatin1(name), this);
    to->addWidget(button);
    return button;
}

QWidget* PreviewWindow::makeActions()
{
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap(2));
    QPushButton* smaller = addButton(line, tr("縮小"), "preview.smaller");
    QPushButton* larger = addButton(line, tr("拡大"), "preview.larger");
    m_page = makeLabel({}, kBodyPoints, false, bar);
    m_page->setObjectName(QStringLiteral("preview.page"));
    m_page->setWordWrap(false);
    line->addWidget(m_page);
    line->addStretch();
    m_save = addButton(line, tr("書き出す…"), "preview.save");
    m_print = addButton(line, tr("印刷する…"), "preview.print");
    makePrimary(m_print);
    connect(smaller, &QPushButton::clicked, this,
            [this] { m_view->setFactor(m_view->factor() - kZoomStep); });
    connect(larger, &QPushButton::clicked, this, [this] { m_view->setFactor(m_view->factor() + kZoomStep); });
    connect(m_save, &QPushButton::clicked, this, &PreviewWindow::save);
    connect(m_print, &QPushButton::clicked, this, &PreviewWindow::print);
    return bar;
}

app::PrintRequest PreviewWindow::request() const
{
    app::PrintRequest request;
    const Printable& printable = kPrintables[static_cast<std::size_t>(m_what->currentData().toInt())];
    request.what = printable.what;
    request.forms.rows = !printable.isBlank;
    request.withSelfCheck = printable.isOwn;
    request.order = static_cast<app::Order>(m_order->currentData().toInt());
    request.masked = m_masked->isChecked();
    request.service = utf8(m_service->currentData().toString());
    const int number = m_edition->currentData().toInt();
    request.draft = number == kDraft;
    if (number != kDraft)
        request.version = number;
    if (const auto past = day(); past && *past) {
        request.draft = false;
        request.version.reset();
        request.asOf = **past;
    } else if (request.what == app::What::Comparison && m_older->count() > 0)
        request.from = m_older->currentData().toInt();
    return request;
}

Result<std::optional<Date>> PreviewWindow::day() const
{
    const std::string typed = utf8(m_day->text().trimmed());
    if (typed.empty())
        return std::optional<Date>();
    const auto date = parseDate(typed);
    if (!date)
        return failed(date);
    if (m_model->session().environment().today().iso() < date->iso())
        return fail(ErrorCode::Malformed,
                    "まだ来ていない日の時点は出せません。今日までの日を入れてください。", "as of");
    return std::optional(*date);
}

void PreviewWindow::takeDay()
{
    // Leaving the field as it was must not take the pages away from under a button.
    if (m_day->text().trimmed() != m_dayTaken)
        layOutAgain();
}

void PreviewWindow::showStanding()
{
    const auto past = day();
    m_standing->hide();
    m_edition->setEnabled(past && !*past);
    if (past && !*past && m_edition->currentData() == kDraft && m_edition->count() > 1) {
        m_standing->setText(
            tr("△ 下書き（案）です。人に渡す紙は、上で%1を選んでください。").arg(m_edition->itemText(1)));
        m_standing->show();
    }
    if (!past || !*past)
        return;
    if (const auto version = app::versionAsOf(m_model->session(), **past); version && *version) {
        m_standing->setText(
            tr("%1の時点（第%2版）").arg(qt(japaneseDate(**past))).arg((*version)->stamp.number));
        m_standing->show();
    }
}

void PreviewWindow::layOutAgain()
{
    if (m_watcher.isRunning()) {
        m_again = true;
        return;
    }
    m_dayTaken = m_day->text().trimmed();
    showStanding();
    m_older->setVisible(request().what == app::What::Comparison && !request().asOf);
    m_order->setEnabled(request().what == app::What::Plan || request().what == app::What::Binder);
    m_pages.reset();
    m_view->setPages({});
    if (const auto past = day(); !past) {
        showState(qt(past.error().sentence));
        return;
    }
    // The document is read here, where the file is; setting it in type is for another thread.
    auto document = app::documentFor(m_model->session(), request());
    if (!document) {
        showState(qt(document.error().sentence));
        return;
    }
    showState(tr("ページを組んでいます…"));
    m_watcher.setFuture(QtConcurrent::run([document = *std::move(document)] {
        return std::make_shared<Result<std::unique_ptr<PageSource>>>(layOut(document));
    }));
}

void PreviewWindow::showPages()
{
    if (std::exchange(m_again, false)) {
        layOutAgain();
        return;
    }
    const Pages laid = m_watcher.result();
    if (!*laid) {
        showState(qt(laid->error().sentence));
        return;
    }
    m_pages = std::shared_ptr<PageSource>(std::move(**laid));
    m_view->setPages(m_pages);
    showState({});
}

void PreviewWindow::showState(const QString& words)
{
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
    m_save->setEnabled(isReady());
    m_print->setEnabled(isReady());
    updatePage();
}

void PreviewWindow::updatePage()
{
    m_page->setText(m_pages ? tr("%1 / %2 ページ").arg(m_view->currentPage()).arg(m_pages->count())
                            : QString());
}

// Beside the plan; what the sheet is and which version shows in the folder, so that nobody sends the wrong
// one.
QString PreviewWindow::suggestedPath() const
{
    const std::filesystem::path& plan = m_model->session().file().path();
    const QString what = m_what->currentText().section(QChar(0xFF08), 0, 0);
    return qt(plan.parent_path().string()) + QLatin1Char('/') + qt(plan.stem().string()) +
           QStringLiteral("_%1_%2").arg(what, m_edition->currentText()) +
           (m_masked->isChecked() ? tr("_番号なし") : QString());
}

void PreviewWindow::save()
{
    const QString path = m_dialogs.askSaveFile(this, tr("書き出す"), suggestedPath(), documentFilter());
    if (path.isEmpty() || !m_pages)
        return;
    // The pages on screen are the PDF; other formats are written from the document.
    const auto saved = [&]() -> Result<void> {
        if (!path.endsWith(QLatin1String(".pdf")))
            return app::exportTo(m_model->session(), request(), utf8(path));
        const auto bytes = m_pages->pdf();
        return bytes ? writeFileAtomically(utf8(path), *bytes) : Result<void>(failed(bytes));
    }();
    showState(saved ? tr("✓ 保存しました：%1").arg(path) : qt(saved.error().sentence));
}

void PreviewWindow::print()
{
    if (m_pages)
        printPages(*m_pages, windowTitle(), this);
}

} // namespace keizoku::ui
