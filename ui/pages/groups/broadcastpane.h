#pragma once

#include "pages/groups/groupsmodel.h"
#include "widgets/detailpane.h"

class QPushButton;

namespace yiren {

class TableView;

// One mass message or moment: what it says, how it stands, what a person has to do and where, and what came of it at each receiver.
class BroadcastPane : public DetailPane
{
    Q_OBJECT

public:
    explicit BroadcastPane(QWidget *parent);
    ~BroadcastPane() override;

    struct About {
        BroadcastRow row;
        std::vector<TargetRow> targets;
        QString failure; // why it failed, in words
    };
    void show(const About &about);
    const std::optional<About> &about() const { return m_about; }
    void setBusy(const QString &reason); // empty: something may be asked
    void retranslate();

signals:
    void askWanted(qint64 broadcast);
    void changeWanted(qint64 draft);
    void lookWanted(qint64 broadcast);
    void remindWanted(qint64 broadcast);
    void cancelWanted(qint64 broadcast);
    void removeWanted(const Broadcast &draft);

private:
    void fill();
    void addAttachments();
    void showWhatIsPossible();

    std::optional<About> m_about;
    QString m_busy;
    std::unique_ptr<TargetsModel> m_model;
    TableView *m_table;
    QPushButton *m_ask, *m_change, *m_look, *m_remind, *m_cancel, *m_remove;
};

} // namespace yiren
