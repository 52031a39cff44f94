<#macro content>
<p class="ak-foot">Formal mentoring for universities and hospitals</p>
</#macro>
