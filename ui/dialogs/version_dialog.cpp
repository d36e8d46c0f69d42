// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/version_dialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include "base/text.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr std::size_t kShownFindings = 6;
constexpr int kWidth = 680;
constexpr std::size_t kMostApprovals = 3;

QLabel* named(const QString& text, QWidget* input, QWidget* parent)
{
    QLabel* label = makeLabel(text, kHelpPoints, true, parent);
    label->setBuddy(input);
    return label;
}

} // namespace

VersionDialog::VersionDialog(std::shared_ptr<SessionModel> model, Settings& settings, QWidget* parent)
    : QDialog(parent), m_model(std::move(model)), m_settings(settings)
{
    setObjectName(QStringLiteral("version"));
    setWindowTitle(tr("この版を確定（承認）"));
    auto* inside = new QWidget(this);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(3));
    layout->setSpacing(gap(3));
    layout->addWidget(makeLabel(tr("いまの下書きを、変わらない「版」にします"), kTitlePoints, true, inside));
    addStamp(layout);
    addApprovals(layout);
    addReason(layout);
    addChanges(layout);
    addFindings(layout);
    layout->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, gap(3));
    whole->addWidget(scroll, 1);
    addButtons(whole);
    connect(m_model.get(), &SessionModel::findingsChanged, this, &VersionDialog::showFindings);
    resize(static_cast<int>(kWidth * std::min(zoom(), 1.8)), 640);
}

void VersionDialog::addStamp(QVBoxLayout* to)
{
    const auto next = app::nextNumber(m_model->session());
    const auto last = app::lastVersion(m_model->session());
    m_first = last && !*last;
    m_number = makeLine(tr("版の番号"), QStringLiteral("version.number"), this);
    m_number->setText(next ? QString::number(*next) : QString());
    m_number->setReadOnly(!m_first);
    m_date = makeLine(tr("確定する日"), QStringLiteral("version.date"), this);
    m_date->setText(qt(japaneseDate(m_model->session().environment().today())));
    m_author = makePeople(tr("作成した人"), QStringLiteral("version.author"), m_settings.author());
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(gap(4));
    grid->setVerticalSpacing(gap(1));
    grid->addWidget(named(tr("第（　）版"), m_number, this), 0, 0);
    grid->addWidget(m_number, 1, 0);
    grid->addWidget(named(tr("確定する日"), m_date, this), 0, 1);
    grid->addWidget(m_date, 1, 1);
    grid->addWidget(named(tr("作成した人"), m_author, this), 2, 0);
    grid->addWidget(m_author, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    to->addLayout(grid);
    if (m_first) {
        to->addWidget(new TextLabel(TextLabel::Role::Help,
                                    tr("Word "
                                       "などで作った前の計画がある場合は、その続きの番号にできます。前の計画"
                                       "は「これまでの改定」に書いておくと履歴に並びます。"),
                                    this));
    }
}

QComboBox* VersionDialog::makePeople(const QString& label, const QString& name, const QString& remembered)
{
    QComboBox* combo = makeCombo(label, name, this);
    combo->setEditable(true);
    combo->setCompleter(nullptr);
    combo->lineEdit()->setAccessibleName(label);
    combo->addItem(QString());
    for (const plan::Person& person : m_model->plan().people.rows)
        if (!person.open.name.empty() && !person.hasLeft(m_model->session().environment().today()))
            combo->addItem(qt(person.open.name));
    combo->setCurrentText(remembered);
    return combo;
}

void VersionDialog::addApprovals(QVBoxLayout* to)
{
    m_approvalGrid = new QGridLayout;
    m_approvalGrid->setHorizontalSpacing(gap(4));
    m_approvalGrid->setVerticalSpacing(gap(1));
    m_approvalGrid->setColumnStretch(0, 3);
    m_approvalGrid->setColumnStretch(1, 2);
    m_approvalGrid->setColumnStretch(2, 2);
    to->addLayout(m_approvalGrid);
    addApprovalLine(m_settings.approver());
    const ApprovalLine& first = m_approvals.front();
    m_approvalGrid->addWidget(named(tr("承認した人"), first.name, this), 0, 0);
    m_approvalGrid->addWidget(named(tr("役職（あれば）"), first.post, this), 0, 1);
    m_approvalGrid->addWidget(named(tr("承認日（あれば）"), first.date, this), 0, 2);
    m_more = makeButton(tr("承認した人を増やす"), QStringLiteral("version.more"), this);
    to->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        addApprovalLine({});
        m_approvals.back().name->setFocus();
        m_more->setVisible(m_approvals.size() < kMostApprovals);
    });
}

void VersionDialog::addApprovalLine(const QString& remembered)
{
    const int nth = static_cast<int>(m_approvals.size()) + 1;
    // The first keeps its plain names; the others are told apart by number, on screen readers too.
    const QString word = nth == 1 ? QString() : tr("（%1人目）").arg(nth);
    const QString id = nth == 1 ? QString() : QString::number(nth);
    ApprovalLine line{
        makePeople(tr("承認した人") + word, QStringLiteral("version.approver") + id, remembered),
        makeLine(tr("役職") + word, QStringLiteral("version.post") + id, this),
        makeLine(tr("承認日") + word, QStringLiteral("version.approved") + id, this)};
    m_approvalGrid->addWidget(line.name, nth, 0);
    m_approvalGrid->addWidget(line.post, nth, 1);
    m_approvalGrid->addWidget(line.date, nth, 2);
    QWidget* before = nth == 1 ? static_cast<QWidget*>(m_author) : m_approvals.back().date;
    QWidget::setTabOrder(before, line.name);
    QWidget::setTabOrder(line.name, line.post);
    QWidget::setTabOrder(line.post, line.date);
    m_approvals.push_back(line);
}

std::optional<std::vector<store::Approval>> VersionDialog::approvals()
{
    std::vector<store::Approval> all;
    for (const ApprovalLine& line : m_approvals) {
        store::Approval approval{
            utf8(line.name->currentText().trimmed()), utf8(line.post->text().trimmed()), {}};
        if (const std::string day = utf8(line.date->text().trimmed()); !day.empty()) {
            const auto date = parseDate(day);
            if (!date) {
                complain(qt(date.error().sentence), line.date);
                return std::nullopt;
            }
            approval.date = date->iso();
        }
        if (approval == store::Approval())
            continue;
        if (const auto sound = store::checkApprovals({approval}); !sound) {
            complain(qt(sound.error().sentence), line.name);
            return std::nullopt;
        }
        all.push_back(std::move(approval));
    }
    return all;
}

void VersionDialog::addReason(QVBoxLayout* to)
{
    m_kind = makeCombo(tr("改定の理由"), QStringLiteral("version.kind"), this);
    for (const store::VersionKindInfo& kind : store::versionKinds())
        m_kind->addItem(qt(std::string(kind.name)), qt(std::string(kind.id)));
    m_words = makeLine(tr("理由の説明"), QStringLiteral("version.words"), this);
    to->addWidget(named(tr("改定の理由"), m_kind, this));
    to->addWidget(m_kind);
    to->addWidget(named(tr("理由の説明（あれば）"), m_words, this));
    to->addWidget(m_words);
}

void VersionDialog::addChanges(QVBoxLayout* to)
{
    const auto changed = app::changedSinceLast(m_model->session());
    QString words;
    if (!changed)
        words = qt(changed.error().sentence);
    else if (m_first)
        words = tr("はじめての版です。下書きの全部が入ります。");
    else if (changed->empty())
        words = tr("前の版から変わっていません。「見直し（変更なし）」として記録されます。");
    else
        words = tr("前の版から変わったところ：%1").arg(qt(text::join(*changed, "、")));
    QLabel* label = makeLabel(words, kBodyPoints, false, this);
    label->setObjectName(QStringLiteral("version.changes"));
    to->addWidget(makeRule(this));
    to->addWidget(label);
}

void VersionDialog::addFindings(QVBoxLayout* to)
{
    m_findings = new TextLabel(TextLabel::Role::Body, {}, this);
    m_findings->setObjectName(QStringLiteral("version.findings"));
    m_despite = new QCheckBox(tr("直すところが残っていることを承知で確定する"), this);
    m_despite->setObjectName(QStringLiteral("version.despite"));
    m_despite->setAccessibleName(m_despite->text());
    to->addWidget(m_findings);
    to->addWidget(m_despite);
    showFindings();
}

void VersionDialog::showFindings()
{
    QStringList lines;
    qsizetype errors = 0;
    for (const check::Finding& finding : m_model->findings())
        if (finding.severity == check::Severity::Error &&
            static_cast<std::size_t>(++errors) <= kShownFindings)
            lines << QStringLiteral("■ ") + qt(finding.sentence);
    if (static_cast<std::size_t>(errors) > kShownFindings)
        lines << tr("　ほか %1").arg(static_cast<std::size_t>(errors) - kShownFindings);
    lines.prepend(errors > 0 ? tr("直すところが %1 残っています。").arg(errors)
                             : tr("✓ 直すところは残っていません。"));
    m_findings->setText(lines.join(QLatin1Char('\n')));
    m_despite->setVisible(errors > 0);
}

void VersionDialog::addButtons(QVBoxLayout* to)
{
    m_problem = makeLabel({}, kBodyPoints, true, this);
    m_problem->setObjectName(QStringLiteral("version.problem"));
    setInk(m_problem, Theme::current().error);
    m_problem->hide();
    QPushButton* cancel = makeButton(tr("やめる"), QStringLiteral("version.cancel"), this);
    QPushButton* publish = makeButton(tr("この版を確定"), QStringLiteral("version.publish"), this);
    makePrimary(publish);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(gap(5), 0, gap(5), 0);
    line->addWidget(m_problem, 1);
    line->addStretch();
    line->addWidget(cancel);
    line->addWidget(publish);
    to->addLayout(line);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(publish, &QPushButton::clicked, this, &VersionDialog::publish);
}

void VersionDialog::complain(const QString& sentence, QWidget* about)
{
    m_problem->setText(sentence);
    m_problem->show();
    about->setFocus();
}

void VersionDialog::publish()
{
    commitComposing();
    const std::string digits = text::digits(utf8(m_number->text()));
    if (digits.empty() || digits.size() > 4)
        return complain(tr("版の番号を数字で入れてください。"), m_number);
    const auto date = parseDate(utf8(m_date->text()));
    if (!date)
        return complain(qt(date.error().sentence), m_date);
    if (m_author->currentText().trimmed().isEmpty())
        return complain(tr("作成した人を選ぶか、名前を入れてください。"), m_author);
    auto approved = approvals();
    if (!approved)
        return;
    if (!m_despite->isHidden() && !m_despite->isChecked())
        return complain(
            tr("直すところが残っています。先に直すか、承知のうえで確定するならチェックを入れてください。"),
            m_despite);
    const auto made =
        app::publish(m_model->session(), {utf8(m_author->currentText().trimmed()),
                                          {},
                                          utf8(m_words->text().trimmed()),
                                          std::stoi(digits),
                                          *date,
                                          store::versionKindNamed(utf8(m_kind->currentData().toString())),
                                          *std::move(approved)});
    if (!made)
        return complain(qt(made.error().sentence), m_number);
    m_settings.setAuthor(m_author->currentText().trimmed());
    m_settings.setApprover(m_approvals.front().name->currentText().trimmed());
    m_version = *made;
    accept();
}

} // namespace keizoku::ui
