<#ftl output_format="plainText">
${msg("passwordResetLead")}

${link}

${msg("passwordResetWhy", linkExpirationFormatter(linkExpiration))}
