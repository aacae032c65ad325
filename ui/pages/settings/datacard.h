#pragma once

#include "frame/pageservices.h"
#include "pages/settings/datafacts.h"
#include "storage/backup.h"
#include "widgets/card.h"

class QFormLayout;
class QPushButton;

namespace yiren {

class ErrorBar;

// 数据: where everything lies, how large it is, the newest backup; backing up now, and putting a backup back after saying what will happen.
class DataCard : public Card
{
    Q_OBJECT

public:
    explicit DataCard(const PageServices &services, QWidget *parent = nullptr);
    ~DataCard() override;

    void retranslate();
    void refresh();
    void backUp();
    void openFolder();
    void askForFile();                        // which backup to restore
    void prepareRestore(const QString &path); // checks the backup, then asks
    void confirmRestore();
    bool isAsking() const { return m_wanted.has_value(); }
    const DataFacts &facts() const { return m_facts; }

signals:
    void backedUp(const QString &path);

private:
    void layOut();
    void layOutQuestion();
    void showFacts();
    void showQuestion();
    void setBusy(bool on);

    struct Restoring {
        QString path;
        BackupFacts facts;
    };
    const PageServices m_services;
    DataFacts m_facts;
    std::optional<Restoring> m_wanted; // a whole backup that waits for the person's word
    TextLabel *m_folderName, *m_folder, *m_sizeName, *m_size, *m_backupName, *m_backup;
    QPushButton *m_open, *m_backUp, *m_restore;
    ErrorBar *m_error;
    QFrame *m_question;
    TextLabel *m_questionTitle, *m_questionText;
    QPushButton *m_confirm, *m_keep;
    JobHandle<DataFacts> m_looking;
    JobHandle<BackupFacts> m_working;
};

} // namespace yiren
