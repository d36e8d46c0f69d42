// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/status_line.h"

#include <algorithm>
#include <array>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "app/versions.h"
#include "ui/section_state.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

constexpr std::array kZooms = {1.0, 1.25, 1.5, 1.75, 2.0};

} // namespace

StatusLine::StatusLine(std::shared_ptr<SessionModel> model, QWidget* parent)
    : QWidget(parent), m_model(std::move(model)), m_saved(makeLabel({}, kHelpPoints, false, this)),
      m_version(makeButton({}, QStringLiteral("status.version"), this)),
      m_findings(makeButton({}, QStringLiteral("status.findings"), this)),
      m_zoom(makeCombo(tr("文字の大きさ"), QStringLiteral("status.zoom"), this)), m_failure(makeFailure())
{
    setObjectName(QStringLiteral("status"));
    m_saved->setObjectName(QStringLiteral("status.saved"));
    m_saved->setWordWrap(false);
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(4));
    for (QPushButton* button : {m_version, m_findings}) {
        makeFlat(button);
        button->setFont(scaledFont(kHelpPoints));
    }
    line->addWidget(m_saved);
    line->addWidget(m_version);
    line->addWidget(m_findings);
    line->addStretch();
    line->addWidget(m_zoom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(3), gap(1), gap(3), gap(1));
    layout->setSpacing(0);
    layout->addWidget(m_failure);
    layout->addLayout(line);
    fillZoom();
    connect(m_version, &QPushButton::clicked, this, [this] { emit goTo(QStringLiteral("history")); });
    connect(m_findings, &QPushButton::clicked, this, [this] { emit goTo(QStringLiteral("findings")); });
    connect(m_zoom, &QComboBox::activated, this,
            [this](int index) { emit zoomChosen(kZooms.at(static_cast<std::size_t>(index))); });
    connect(m_model.get(), &SessionModel::saved, this, &StatusLine::showSaved);
    connect(m_model.get(), &SessionModel::saveFailed, this, &StatusLine::showFailure);
    connect(m_model.get(), &SessionModel::versionsChanged, this, &StatusLine::showVersion);
    connect(m_model.get(), &SessionModel::findingsChanged, this, &StatusLine::showFindings);
    showSaved();
    showVersion();
    showFindings();
}

QWidget* StatusLine::makeFailure()
{
    auto* box = new QWidget(this);
    box->setObjectName(QStringLiteral("status.failure"));
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, gap(1), 0, gap(1));
    m_failureText = makeLabel({}, kBodyPoints, true, box);
    m_failureText->setObjectName(QStringLiteral("status.failure.text"));
    setInk(m_failureText, Theme::current().error);
    auto* again = makeButton(tr("もう一度保存"), QStringLiteral("status.saveAgain"), box);
    auto* other = makeButton(tr("別名で保存…"), QStringLiteral("status.saveAs"), box);
    line->addWidget(m_failureText, 1);
    line->addWidget(again);
    line->addWidget(other);
    connect(again, &QPushButton::clicked, this, &StatusLine::saveAgainAsked);
    connect(other, &QPushButton::clicked, this, &StatusLine::saveAsAsked);
    box->hide();
    return box;
}

void StatusLine::fillZoom()
{
    for (const double factor : kZooms)
        m_zoom->addItem(QStringLiteral("%1%").arg(qRound(factor * 100)));
    const auto nearest = std::min_element(kZooms.begin(), kZooms.end(), [](double a, double b) {
        return std::abs(a - zoom()) < std::abs(b - zoom());
    });
    m_zoom->setCurrentIndex(static_cast<int>(nearest - kZooms.begin()));
}

void StatusLine::showFailure(const QString& sentence)
{
    m_failureText->setText(tr("■ 保存できていません。%1 入力した内容は画面に残っています。").arg(sentence));
    m_failure->show();
    m_saved->setText(tr("未保存"));
}

void StatusLine::showNotice(const QString& sentence)
{
    m_saved->setText(sentence);
}

void StatusLine::showSaved()
{
    if (m_model->session().saveError())
        return;
    m_failure->hide();
    const auto at = m_model->session().savedAt();
    if (!m_model->session().writable())
        m_saved->setText(tr("読み取り専用"));
    else
        m_saved->setText(at ? tr("保存済 %1").arg(qt(timeInTokyo(*at))) : tr("保存済"));
}

void StatusLine::showVersion()
{
    const auto last = app::lastVersion(m_model->session());
    QString words = tr("版はまだありません");
    if (last && *last) {
        const auto date = Date::fromIso((*last)->stamp.date);
        words = tr("第%1版（%2）")
                    .arg((*last)->stamp.number)
                    .arg(qt(date ? japaneseDate(*date) : (*last)->stamp.date));
    }
    m_version->setText(words);
    m_version->setAccessibleName(tr("%1、版の履歴を開く").arg(words));
}

void StatusLine::showFindings()
{
    const auto count = [this](check::Severity severity) {
        return std::count_if(m_model->findings().begin(), m_model->findings().end(),
                             [severity](const check::Finding& finding) {
                                 return finding.severity == severity && !isKept(finding);
                             });
    };
    m_findings->setText(
        tr("直すところ %1・確認 %2").arg(count(check::Severity::Error)).arg(count(check::Severity::Warning)));
    m_findings->setAccessibleName(m_findings->text());
}

} // namespace keizoku::ui
