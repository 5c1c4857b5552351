using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>A stored file to save under its name. Browsers neither show nor guess what it is: anybody may have stored anything.</summary>
internal sealed class AttachmentResult(OpenFile file, string cacheControl) : FileStreamResult(file.Content, file.ContentType)
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        // A range that isn't there, or counts in what nobody knows, is none (RFC 9110 14.2), so that no refusal without words comes of it.
        var request = context.HttpContext.Request;
        if (request.GetTypedHeaders().Range is { } asked && (asked.Unit != "bytes" || asked.Ranges.All(range => range.From >= file.Content.Length || range.To == 0)))
            request.Headers.Remove(HeaderNames.Range);
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.ContentDisposition = AttachmentName.Header(file.Name);
        return base.ExecuteResultAsync(context);
    }
}
