<#-- A new password ends every other session of the account. -->
<#macro logoutOtherSessions>
    <input type="hidden" name="logout-sessions" value="on">
    <p class="ak-note">${msg("newPasswordNote", (passwordPolicies.length)!12)}</p>
</#macro>
