#pragma once

#include "autoreply/answeredstore.h"
#include "autoreply/replymeans.h"
#include "autoreply/rulefindings.h"
#include "base/job.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "pages/autoreply/replyfields.h"
#include "pages/autoreply/rulesmodel.h"

#include <QPointer>

class QPushButton;

namespace yiren {

class AnsweredCard;
class Card;
class DetailPane;
class PlatformSheet;
class RuleForm;
class TableView;
class TextLabel;
class TrialCard;

// 规则: what is answered by itself, in its order, who serves each rule on this account and how fast; what overlaps or never answers; a
// message to try; what rules answered last. Targets: "rule:ID", "first".
class RulesPage : public Page
{
    Q_OBJECT

public:
    explicit RulesPage(const PageServices &services, QWidget *parent = nullptr);
    ~RulesPage() override;

    void openTarget(const QString &target) override;
    static std::vector<WindowCommand> commands();

protected:
    void refresh() override;
    void retranslate() override;
    void emptyActionTriggered() override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Books {
        ReplyRules rules;
        ReplyMeans means;
        ReplyChoices choices;
        QStringList samples;
        std::vector<AnsweredRow> answered;
    };
    using Work = std::function<Result<qint64>(Database &, AccountId, qint64 now)>; // the rule that is shown afterwards; 0: as before
    struct Deed {
        Work work;
        QString sentence;
        Work undo{};                      // none: it can't be taken back
        bool isOfForm = false;            // what is wrong stands there
        std::optional<ReplyRule> typed{}; // what the form said, which is kept then
    };

    void layOut();
    void connectParts();
    void take(const Books &books);
    void showRows();
    void find();
    void showFindings();
    static ReplyRule freshRule();
    void open(const ReplyRule &rule);
    void connectForm();
    void addEngines(const ReplyRule &rule);
    void perform(const Deed &deed);
    void choose(const ReplyRule &rule); // another one; what was typed about the one before is kept
    void keepTyped();
    void keep(const ReplyRule &rule);
    void turn(const ReplyRule &rule, bool isOn);
    void remove(const ReplyRule &rule);
    void move(int by);
    void addExample();
    void showSteps();
    const ReplyRule *ruleOf(qint64 id) const; // nullptr: not there
    QString nameOf(qint64 id) const;

    PageServices m_services;
    std::unique_ptr<RulesModel> m_model;
    TableView *m_table;
    Card *m_findingsCard;
    TextLabel *m_findingsText;
    TrialCard *m_trial;
    AnsweredCard *m_answered;
    DetailPane *m_pane;
    QPointer<RuleForm> m_form;
    QPushButton *m_new;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_steps;
    QPointer<PlatformSheet> m_sheet; // with the window, which may go first
    std::optional<Books> m_books;
    RuleFindings m_findings;
    QString m_target;    // to be opened once the list is there
    qint64 m_opened = 0; // 0: none, or one that is not kept yet
    JobHandle<Books> m_reading;
    JobHandle<RuleFindings> m_finding;
    std::vector<JobHandle<qint64>> m_writing;
};

} // namespace yiren
