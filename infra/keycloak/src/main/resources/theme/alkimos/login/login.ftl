<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "passkeys.ftl" as passkeys>
<#-- Accounts of identity providers are reached from the product's sign-in page, so that none is offered here. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password'); section>
    <#if section = "header">
        ${msg("loginAccountTitle")}
    <#elseif section = "form">
        <form id="kc-form-login" class="${properties.kcFormClass!}" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post" novalidate="novalidate">
            <#assign known=(login.username!'')?has_content>
            <#if !usernameHidden??>
                <@field.input name="username" label=msg("username") error=messagesPerField.getFirstError('username','password')
                    autofocus=!known autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}" value=login.username!'' />
            </#if>
            <@field.password name="password" label=msg("password") error=(usernameHidden??)?then(messagesPerField.getFirstError('password'),"")
                forgotPassword=realm.resetPasswordAllowed autofocus=(usernameHidden?? || known) autocomplete="current-password" />
            <input type="hidden" id="id-hidden-input" name="credentialId" <#if auth.selectedCredential?has_content>value="${auth.selectedCredential}"</#if>/>
            <@buttons.loginButton />
        </form>
        <@passkeys.conditionalUIData />
    </#if>
</@layout.registrationLayout>
