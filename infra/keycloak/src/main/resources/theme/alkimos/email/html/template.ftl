<#macro emailLayout>
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body style="margin:0;padding:24px 12px;background:#f5f7f9;color:#1c2b36;font:15px/1.5 Inter,'Segoe UI',Arial,sans-serif">
<div style="max-width:544px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #dbe3ea;border-radius:12px">
<#nested>
</div>
</body>
</html>
</#macro>
