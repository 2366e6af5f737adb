"""The question `security_conditions`."""

from zaitaku.law.checklists import checklist
from zaitaku.law.entrustment.security_conditions import rules

QUESTION = checklist(
    "security_conditions",
    rules,
    "security_measure",
    date="agreed_on",
    labels={
        "antivirus": "ウイルス対策ソフトを最新の状態で使う",
        "suspicious_attachments": "不審な添付ファイルを開かず保存しない",
        "file_sharing": "ファイル共有ソフトを入れない",
        "own_mail_and_access": "自分専用のメールアドレスとアクセス情報を持つ",
        "updates": "パソコンを最新の状態に保つ",
        "important_data": "重要なデータをパスワード又は施錠で守る",
        "hidden_credentials": "IDとパスワードを人目に触れさせない",
        "password_changes": "パスワードを定期的に変える",
        "suspicious_sites": "不審なサイトを開かない",
        "suspicious_software": "不審なソフトウェアを取り込まない",
        "encryption": "データを暗号化する",
        "second_factor": "多要素認証を使う",
        "deletion_proof": "消去を証明する",
        "no_generative_ai": "許可なく生成AIに入力しない",
        "minimum": "最低限",
        "additional": "追加",
        "personal_data": "個人情報を扱うとき",
    },
)
