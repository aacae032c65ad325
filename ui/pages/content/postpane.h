#pragma once

#include "pages/content/copyparts.h"
#include "content/post.h"
#include "readership/postreadings.h"
#include "widgets/card.h"

#include <QPointer>

#include <optional>
#include <vector>

class QPushButton;

namespace yiren {

class ByHandSteps;

// One thing that was looked at before a post goes out.
struct PostCheck {
    bool holds = true;
    QString words; // "标题 9 字", "缺封面"
};

// A post as the pane beside the calendar shows it.
struct PostFacts {
    Post post;
    QString when;                            // "今晚 20:30"; empty: no time
    QString receivers;                       // of a mass send
    std::vector<PostCheck> checks;           //
    QString problem;                         // why it did not go out, or what it waits for; empty: nothing to say
    QString nextStep;                        // what mends it
    std::optional<PostOutcome> outcome = {}; // of what is published, once it is read
    qint64 seenAtMs = 0;                     // UTC, when the outcome was read
};

// What is chosen: when it goes out and to whom, what was checked, what can be done with it now.
class PostPane : public Card
{
    Q_OBJECT

public:
    // What somebody wants with the post. Keep: as an idea, or as a draft again. Resend: late, but now.
    enum class Wish { Write, Plan, Unplan, Duplicate, Remove, Keep, Resend, GiveUp, TypeFigures, Evidence };

    explicit PostPane(QWidget *parent = nullptr);

    void show(PostFacts facts);
    void showNothing(); // a sentence in place of a post
    const std::optional<PostFacts> &facts() const { return m_facts; }
    void noteCopied(PostId post, CopyPart part); // it is on the clipboard now
    void retranslate();

signals:
    void wanted(Wish wish, QWidget *button);
    void copyWanted(const Post &post, CopyPart part);
    void finished(const Post &post, const QString &url); // by hand: ByHandSteps::finished()

private:
    void fill();
    void fillHead();
    void fillChecks();
    void fillSteps();
    void fillResults();
    void fillActions();
    void addOutcomeActions(QLayout &row); // figures to type in, the pack of what was sent
    QPushButton *addAction(Wish wish, const QString &words, bool isPrimary = false);

    std::optional<PostFacts> m_facts;
    QWidget *m_inside = nullptr; // made anew for each post
    QPointer<ByHandSteps> m_steps;
    std::optional<std::pair<PostId, CopyPart>> m_copied; // last
};

} // namespace yiren
