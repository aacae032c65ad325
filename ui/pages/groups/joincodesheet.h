#pragma once

#include "groups/joincodejob.h"
#include "pages/groups/groupsmodel.h"
#include "widgets/sheet.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace yiren {

class TableView;
class TextLabel;

// 加入群聊的二维码: the codes with what they stand for and whom they brought, the picture of the chosen one, and a form for a new one.
class JoinCodeSheet : public Sheet
{
    Q_OBJECT

public:
    JoinCodeSheet(std::vector<CustomerGroup> groups, QWidget &window);
    ~JoinCodeSheet() override;

    void setCodes(const std::vector<JoinCode> &codes);
    void setBusy(const QString &reason); // empty: something may be asked

signals:
    void makeWanted(const JoinCodeWish &wish);
    void removeWanted(qint64 code);
    void pictureWanted(const JoinCode &code);
    void copied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectParts();
    void choose(int row);
    void savePicture();
    [[nodiscard]] JoinCodeWish wish() const;
    [[nodiscard]] QString whatIsMissing() const;
    void showWhatIsPossible();
    void retranslate();

    std::vector<CustomerGroup> m_groups;
    std::unique_ptr<JoinCodesModel> m_model;
    std::optional<JoinCode> m_chosen;
    QString m_busy;
    TextLabel *m_title, *m_hint, *m_picture, *m_sourceTitle, *m_groupsTitle;
    TableView *m_table;
    QLineEdit *m_source, *m_baseName;
    QListWidget *m_list;
    QCheckBox *m_makesRooms;
    QPushButton *m_save, *m_copy, *m_fetch, *m_remove, *m_close, *m_make;
};

} // namespace yiren
