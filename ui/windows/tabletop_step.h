// SPDX-License-Identifier: Apache-2.0
// One step of a tabletop exercise for everybody in the room to read: what happened, what is asked, and beside
// it what the plan says.
#pragma once

#include <functional>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "app/tabletop.h"

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;

namespace keizoku::ui {

class DocumentView;

class TabletopStepPage final : public QWidget {
    Q_OBJECT

public:
    /// What the plan says to a question; seconds since the exercise began.
    using Answers = std::function<document::Document(const forms::TabletopQuestion&)>;
    using Seconds = std::function<int()>;
    /// A sentence of ours in the plan's own words: 利用者 as 患者.
    using Words = std::function<QString(const std::string&)>;

    TabletopStepPage(Answers answers, Seconds seconds, Words words, QWidget* parent);

    /// Step `at` of the exercise with what was answered before.
    void showStep(const forms::TabletopExercise& exercise, const app::RunningTabletop& state);
    /// What stands on the screen now, by question.
    [[nodiscard]] std::map<std::string, app::TabletopAnswer> answers() const;
    /// Something about the keeping of the answers.
    void say(const QString& words);

signals:
    /// An answer is there, or another one.
    void answered();
    void nextAsked();
    void backAsked();
    void pauseAsked();
    void stopAsked();

protected:
    /// The clock runs only while somebody can see it.
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    /// A window gone dark shows the plan in its colours.
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        forms::TabletopQuestion question;
        QPlainTextEdit* words = nullptr;
        QCheckBox *written = nullptr, *lacking = nullptr;
    };

    QWidget* storySide();
    QWidget* planSide();
    QWidget* actions();
    void addQuestion(std::size_t place, const forms::TabletopQuestion& question,
                     const app::TabletopAnswer& answer);
    QCheckBox* addMark(const QString& words, const QString& name, QBoxLayout* layout);
    void showPlan(std::size_t place);
    void showTime();

    Answers m_answersOf;
    Seconds m_seconds;
    Words m_words;
    std::vector<Row> m_rows;
    int m_began = 0, m_usual = 0; ///< seconds at the beginning of the step, minutes it usually takes
    std::size_t m_shown = 0;      ///< the question whose answer is beside it
    QTimer m_minute, m_pause;     ///< until the next minute; until what is being typed is kept
    QSplitter* m_sides = nullptr;
    QWidget* m_questions = nullptr;
    QLabel *m_progress = nullptr, *m_clock = nullptr, *m_time = nullptr, *m_event = nullptr,
           *m_remark = nullptr, *m_asked = nullptr, *m_saved = nullptr;
    DocumentView* m_plan = nullptr;
    QPushButton *m_back = nullptr, *m_next = nullptr;
};

} // namespace keizoku::ui
