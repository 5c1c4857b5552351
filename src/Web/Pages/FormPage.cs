using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Pages;

/// <summary>A page with a form, which comes back with status 400 and says at each input what is wrong with it.</summary>
public abstract class FormPage : PageModel
{
    private readonly Dictionary<string, string> _fieldProblems = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the whole; null when it is with single inputs, or nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>What is wrong with single inputs, by name, as the end of a sentence.</summary>
    public IReadOnlyDictionary<string, string> FieldProblems => _fieldProblems;

    /// <summary>An input with what was typed and what is wrong with it.</summary>
    internal FormInput Input(string name, string label, string type, string autocomplete, string? value = null, string? hint = null) =>
        new(name, label, type, autocomplete, value, hint, FieldProblems.GetValueOrDefault(name));

    /// <summary>The page again, with what is wrong.</summary>
    internal PageResult Refused(Error error)
    {
        foreach (var field in error.Fields)
            _fieldProblems[JsonNamingPolicy.CamelCase.ConvertName(field.Field)] = field.Message;
        Problem = error.Fields.Count == 0 ? error.Message : null;
        var page = Page();
        page.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    /// <summary>Goes on to a path of this server, and nowhere else.</summary>
    internal LocalRedirectResult Onward(string? path) => LocalRedirect(IsPathHere(path) ? path! : "/account");

    // What a Location header can hold, too: addresses are ASCII.
    private bool IsPathHere(string? path) => Url.IsLocalUrl(path) && path!.All(character => character is > ' ' and <= '~');
}
