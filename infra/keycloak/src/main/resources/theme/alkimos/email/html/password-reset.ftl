<#import "template.ftl" as layout>
<@layout.emailLayout>
<h1 style="margin:0 0 12px;font-size:20px">${msg("passwordResetSubject")}</h1>
<p style="margin:0 0 16px">${msg("passwordResetLead")}</p>
<p style="margin:0 0 16px"><a href="${link}" style="display:inline-block;padding:9px 16px;border-radius:6px;background:#0b5f7d;color:#ffffff;text-decoration:none">${msg("passwordResetButton")}</a></p>
<p style="margin:0 0 12px">${msg("passwordResetWhy", linkExpirationFormatter(linkExpiration))}</p>
<p style="margin:0;color:#55636f;font-size:13px;overflow-wrap:anywhere">${msg("passwordResetLink")}<br>${link}</p>
</@layout.emailLayout>
