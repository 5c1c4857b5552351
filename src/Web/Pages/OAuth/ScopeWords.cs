using PlanPlatform.Domain.Access;

namespace PlanPlatform.Web.Pages.OAuth;

/// <summary>What a scope lets an application do, in words for the person who is asked.</summary>
internal static class ScopeWords
{
    public static string Of(string scope) => scope switch
    {
        Scopes.Benefits => "see and change your organisation's benefit plans and their documents",
        Scopes.Compliance => "see and change the companies that you manage, their plans, participants and documents",
        Scopes.Connectivity => "see and change your organisation's rate plans and their endpoints",
        Scopes.Storage => "see and change your organisation's storage plans, its users and their files",
        _ => scope,
    };
}
