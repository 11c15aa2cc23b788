/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.jmessageerrors;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import static io.github.jmessageerrors.Operation.ADD_BLACKLIST;
import static io.github.jmessageerrors.Operation.ADD_GROUP_MEMBERS;
import static io.github.jmessageerrors.Operation.CHATROOM;
import static io.github.jmessageerrors.Operation.CREATE_GROUP;
import static io.github.jmessageerrors.Operation.DO_NOT_DISTURB;
import static io.github.jmessageerrors.Operation.FRIEND;
import static io.github.jmessageerrors.Operation.FRIEND_LEGACY;
import static io.github.jmessageerrors.Operation.GENERAL;
import static io.github.jmessageerrors.Operation.GROUP_ADMIN;
import static io.github.jmessageerrors.Operation.LEAVE_GROUP;
import static io.github.jmessageerrors.Operation.LOGIN;
import static io.github.jmessageerrors.Operation.RECALL_MESSAGE;
import static io.github.jmessageerrors.Operation.REMOVE_BLACKLIST;
import static io.github.jmessageerrors.Operation.REMOVE_GROUP_MEMBERS;
import static io.github.jmessageerrors.Operation.SEND_MESSAGE;
import static io.github.jmessageerrors.Operation.SERVER;
import static io.github.jmessageerrors.Operation.SHIELD_GROUP;
import static io.github.jmessageerrors.Operation.TRANSPARENT_COMMAND;
import static io.github.jmessageerrors.Operation.UPDATE_GROUP;

/**
 * The error codes of JMessage's client SDKs for the Web, in numeric order. The Windows
 * SDK uses the same numbers. Names begin with the operation, except for those of
 * {@link Operation#GENERAL}. A constant of the same name in {@link ImErrorCode} or
 * {@link RestErrorCode} is the same problem on another channel.
 * <p>
 * Messages are the vendor's, verbatim, including its spelling mistakes.
 * <p>
 * Where the vendor's table is ambiguous:
 * <ul>
 * <li>{@link #LOGIN_INVALID_SIGNATURE} is {@link Reason#MISCONFIGURED}, because only the
 * application can compute a valid signature. {@link #LOGIN_SIGNATURE_EXPIRED} is not: a
 * client obtains a new signature and logs in again.
 * <li>{@link #SERVER_INVALID_ACCOUNT_OR_GROUP} covers an account, a password, a user ID
 * and a group ID. The response does not say which one is meant.
 * <li>The Chinese description of {@link #DO_NOT_DISTURB_GLOBAL_ALREADY_SET} has the
 * typing mistake of the published table.
 * </ul>
 *
 * @since 0.1.0
 * @see <a href="https://docs.jiguang.cn/jmessage/client/im_errorcode_js">The vendor's Web
 * table</a>
 */
public enum WebErrorCode implements JMessageErrorCode {

	// @formatter:off
	UNKNOWN_ERROR(880001, GENERAL, Reason.UPSTREAM_FAILED, "missing error"),
	INVALID_PARAMETER(880002, GENERAL, Reason.INVALID_REQUEST, "invalid parameter"),
	INVALID_VALUE(880003, GENERAL, Reason.INVALID_REQUEST, "invalid value"),
	INVALID_TYPE(880004, GENERAL, Reason.INVALID_REQUEST, "invalid type"),
	FILE_NOT_EXIST(880005, GENERAL, Reason.INVALID_REQUEST, "file not exist"),
	LOGOUT_REQUIRED_BEFORE_REGISTER(880006, GENERAL, Reason.WRONG_STATE, "login out before register"),
	REGISTER_LIMITED(880007, GENERAL, Reason.NOT_PERMITTED, "register limit"),
	INVALID_MESSAGE_ID(880008, GENERAL, Reason.INVALID_REQUEST, "msg_id not valid"),
	LOGIN_APPKEY_NOT_EXIST(880101, LOGIN, Reason.MISCONFIGURED, "appkey not exist"),
	LOGIN_INVALID_SIGNATURE(880102, LOGIN, Reason.MISCONFIGURED, "signatu fail"),
	LOGIN_USER_NOT_EXIST(880103, LOGIN, Reason.NOT_FOUND, "user not existr"),
	LOGIN_INVALID_PASSWORD(880104, LOGIN, Reason.WRONG_CREDENTIALS, "invalid password."),
	LOGIN_SIGNATURE_EXPIRED(880106, LOGIN, Reason.WRONG_CREDENTIALS, "signatu is expire"),
	LOGIN_ALREADY_LOGGED_IN(880107, LOGIN, Reason.WRONG_STATE, "already login,please login out before login"),
	LOGIN_DUPLICATE_REQUEST(880109, LOGIN, Reason.ALREADY_DONE, "repetitive operation"),
	LOGIN_MULTI_CHANNEL_NOT_SUPPORTED(880110, LOGIN, Reason.WRONG_STATE, "multi channel online error,please update your sdk version"),
	LOGIN_USER_DISABLED(880111, LOGIN, Reason.NOT_PERMITTED, "user disabled"),
	SEND_MESSAGE_TARGET_USER_NOT_EXIST(880203, SEND_MESSAGE, Reason.NOT_FOUND, "target user not exist"),
	SEND_MESSAGE_TARGET_GROUP_NOT_EXIST(880204, SEND_MESSAGE, Reason.NOT_FOUND, "target group not exist"),
	SEND_MESSAGE_USER_NOT_IN_GROUP(880205, SEND_MESSAGE, Reason.NOT_A_MEMBER, "user not in group"),
	SEND_MESSAGE_LENGTH_EXCEEDED(880206, SEND_MESSAGE, Reason.TOO_LARGE, "length of message exceed limit."),
	SEND_MESSAGE_USER_IN_BLACKLIST(880207, SEND_MESSAGE, Reason.NOT_PERMITTED, "user in blacklist"),
	SEND_MESSAGE_SENSITIVE(880208, SEND_MESSAGE, Reason.CONTENT_REJECTED, "message is sensitive"),
	SEND_MESSAGE_FREQUENCY_EXCEEDED(880209, SEND_MESSAGE, Reason.RATE_LIMITED, "beyond the frequency limit"),
	SEND_MESSAGE_FILE_SIZE_EXCEEDED(880210, SEND_MESSAGE, Reason.TOO_LARGE, "file size exceed the limit"),
	SEND_MESSAGE_USER_MUTED(880212, SEND_MESSAGE, Reason.NOT_PERMITTED, "can not chat while silent"),
	FRIEND_LEGACY_TARGET_USER_NOT_EXIST(880301, FRIEND_LEGACY, Reason.NOT_FOUND, "target user not exist"),
	FRIEND_LEGACY_DUPLICATE_FRIEND(880302, FRIEND_LEGACY, Reason.ALREADY_DONE, "repeated added friend"),
	FRIEND_LEGACY_USER_NOT_FRIEND(880303, FRIEND_LEGACY, Reason.WRONG_STATE, "user not friend"),
	FRIEND_LEGACY_INVALID_MEMO(880304, FRIEND_LEGACY, Reason.INVALID_REQUEST, "Invalid friend memo"),
	FRIEND_LEGACY_TARGET_USER_REFUSED(880305, FRIEND_LEGACY, Reason.NOT_PERMITTED, "target user refuse added"),
	CREATE_GROUP_NOT_PERMITTED(880402, CREATE_GROUP, Reason.NOT_PERMITTED, "not permitted to create group"),
	CREATE_GROUP_GROUP_LIMIT_EXCEEDED(880403, CREATE_GROUP, Reason.LIMIT_REACHED, "amount of group exceed limit"),
	CREATE_GROUP_NAME_LENGTH_EXCEEDED(880404, CREATE_GROUP, Reason.INVALID_REQUEST, "length of group name exceed limit"),
	CREATE_GROUP_DESC_LENGTH_EXCEEDED(880405, CREATE_GROUP, Reason.INVALID_REQUEST, "length of group desc exceed limit"),
	LEAVE_GROUP_GROUP_NOT_EXIST(880501, LEAVE_GROUP, Reason.NOT_FOUND, "group id not exist"),
	LEAVE_GROUP_USER_NOT_IN_GROUP(880502, LEAVE_GROUP, Reason.WRONG_STATE, "user not in group"),
	ADD_GROUP_MEMBERS_NO_MEMBERS(880602, ADD_GROUP_MEMBERS, Reason.INVALID_REQUEST, "zero member"),
	ADD_GROUP_MEMBERS_USER_NOT_IN_GROUP(880603, ADD_GROUP_MEMBERS, Reason.NOT_A_MEMBER, "user not in group"),
	ADD_GROUP_MEMBERS_NOT_PERMITTED(880604, ADD_GROUP_MEMBERS, Reason.NOT_PERMITTED, "user not permitted add member to group"),
	ADD_GROUP_MEMBERS_MEMBER_NOT_EXIST(880605, ADD_GROUP_MEMBERS, Reason.NOT_FOUND, "member not exist"),
	ADD_GROUP_MEMBERS_MEMBER_NOT_PERMITTED(880606, ADD_GROUP_MEMBERS, Reason.NOT_PERMITTED, "member not permitted added to group"),
	ADD_GROUP_MEMBERS_DUPLICATE_MEMBER(880607, ADD_GROUP_MEMBERS, Reason.ALREADY_DONE, "repeated added"),
	ADD_GROUP_MEMBERS_MEMBER_LIMIT_EXCEEDED(880608, ADD_GROUP_MEMBERS, Reason.LIMIT_REACHED, "amount of member exceed group limit"),
	ADD_GROUP_MEMBERS_MEMBER_GROUP_LIMIT_EXCEEDED(880609, ADD_GROUP_MEMBERS, Reason.LIMIT_REACHED, "amount of group exceed member limit"),
	ADD_GROUP_MEMBERS_USER_ALREADY_IN_GROUP(880610, ADD_GROUP_MEMBERS, Reason.ALREADY_DONE, "user already in the group"),
	ADD_GROUP_MEMBERS_GROUP_TYPE_NOT_SUPPORTED(880611, ADD_GROUP_MEMBERS, Reason.WRONG_STATE, "group type not support"),
	ADD_GROUP_MEMBERS_REQUEST_ALREADY_PROCESSED(880612, ADD_GROUP_MEMBERS, Reason.ALREADY_DONE, "this request already process"),
	ADD_GROUP_MEMBERS_NO_PERMISSION(880614, ADD_GROUP_MEMBERS, Reason.NOT_PERMITTED, "no permission"),
	REMOVE_GROUP_MEMBERS_MEMBER_NOT_IN_GROUP(880703, REMOVE_GROUP_MEMBERS, Reason.WRONG_STATE, "user not in group"),
	REMOVE_GROUP_MEMBERS_NOT_PERMITTED(880704, REMOVE_GROUP_MEMBERS, Reason.NOT_PERMITTED, "user not permitted delete member of group"),
	REMOVE_GROUP_MEMBERS_MEMBER_NOT_PERMITTED(880705, REMOVE_GROUP_MEMBERS, Reason.NOT_PERMITTED, "member of group not permitted deleted"),
	UPDATE_GROUP_NAME_LENGTH_EXCEEDED(880803, UPDATE_GROUP, Reason.INVALID_REQUEST, "length of group name exceed limit"),
	UPDATE_GROUP_DESC_LENGTH_EXCEEDED(880804, UPDATE_GROUP, Reason.INVALID_REQUEST, "length of group desc exceed limit"),
	ADD_BLACKLIST_MEMBER_NOT_EXIST(880902, ADD_BLACKLIST, Reason.NOT_FOUND, "member not exist"),
	ADD_BLACKLIST_MEMBER_NOT_PERMITTED(880903, ADD_BLACKLIST, Reason.NOT_PERMITTED, "member not permitted added"),
	ADD_BLACKLIST_DUPLICATE_MEMBER(880904, ADD_BLACKLIST, Reason.ALREADY_DONE, "repeated added member"),
	REMOVE_BLACKLIST_MEMBER_NOT_EXIST(881002, REMOVE_BLACKLIST, Reason.NOT_FOUND, "member not exist"),
	DO_NOT_DISTURB_USER_ALREADY_SET(881101, DO_NOT_DISTURB, Reason.ALREADY_DONE, "member already set"),
	DO_NOT_DISTURB_USER_NOT_SET(881102, DO_NOT_DISTURB, Reason.WRONG_STATE, "member never set"),
	DO_NOT_DISTURB_GROUP_NOT_EXIST(881103, DO_NOT_DISTURB, Reason.NOT_FOUND, "group not exist"),
	DO_NOT_DISTURB_USER_NOT_IN_GROUP(881104, DO_NOT_DISTURB, Reason.NOT_A_MEMBER, "user not in group"),
	DO_NOT_DISTURB_GROUP_ALREADY_SET(881105, DO_NOT_DISTURB, Reason.ALREADY_DONE, "group already set"),
	DO_NOT_DISTURB_GROUP_NOT_SET(881106, DO_NOT_DISTURB, Reason.WRONG_STATE, "group never set"),
	DO_NOT_DISTURB_GLOBAL_ALREADY_SET(881107, DO_NOT_DISTURB, Reason.ALREADY_DONE, "already set"),
	DO_NOT_DISTURB_GLOBAL_NOT_SET(881108, DO_NOT_DISTURB, Reason.WRONG_STATE, "never set"),
	SHIELD_GROUP_GROUP_NOT_EXIST(881201, SHIELD_GROUP, Reason.NOT_FOUND, "group not exist"),
	SHIELD_GROUP_USER_NOT_IN_GROUP(881202, SHIELD_GROUP, Reason.NOT_A_MEMBER, "user not in group"),
	SHIELD_GROUP_GROUP_ALREADY_SET(881203, SHIELD_GROUP, Reason.ALREADY_DONE, "group already set"),
	SHIELD_GROUP_GROUP_NOT_SET(881204, SHIELD_GROUP, Reason.WRONG_STATE, "group never set"),
	FRIEND_TARGET_USER_NOT_EXIST(881301, FRIEND, Reason.NOT_FOUND, "target user not exist"),
	FRIEND_ALREADY_FRIEND(881302, FRIEND, Reason.ALREADY_DONE, "already is friend"),
	FRIEND_USER_NOT_FRIEND(881303, FRIEND, Reason.WRONG_STATE, "user not friend"),
	FRIEND_INVALID_MEMO(881304, FRIEND, Reason.INVALID_REQUEST, "invalid friend memo"),
	FRIEND_INVALID_INVITATION(881305, FRIEND, Reason.WRONG_STATE, "Invitation event is not valid"),
	RECALL_MESSAGE_OUT_OF_TIME(881401, RECALL_MESSAGE, Reason.WRONG_STATE, "out of time"),
	RECALL_MESSAGE_NOT_SENDER(881402, RECALL_MESSAGE, Reason.NOT_PERMITTED, "request user is not message sender"),
	RECALL_MESSAGE_MESSAGE_NOT_EXIST(881403, RECALL_MESSAGE, Reason.NOT_FOUND, "request message not exist"),
	RECALL_MESSAGE_ALREADY_RECALLED(881404, RECALL_MESSAGE, Reason.ALREADY_DONE, "message already retract"),
	CHATROOM_USER_NOT_IN_CHATROOM(881501, CHATROOM, Reason.NOT_A_MEMBER, "user not in chatroom"),
	CHATROOM_USER_MUTED(881502, CHATROOM, Reason.NOT_PERMITTED, "user baned to post"),
	CHATROOM_NOT_EXIST(881503, CHATROOM, Reason.NOT_FOUND, "chatroom not exist"),
	CHATROOM_MESSAGE_LENGTH_EXCEEDED(881504, CHATROOM, Reason.TOO_LARGE, "length of chatroom message exceed limit"),
	CHATROOM_MEMBER_ALREADY_IN_CHATROOM(881507, CHATROOM, Reason.ALREADY_DONE, "member has in the chatroom"),
	CHATROOM_MEMBER_LIMIT_EXCEEDED(881508, CHATROOM, Reason.LIMIT_REACHED, "amount of member exceed chatroom limit"),
	CHATROOM_MESSAGE_FORMAT_ERROR(881509, CHATROOM, Reason.INVALID_REQUEST, "msg format err"),
	TRANSPARENT_COMMAND_TARGET_GROUP_NOT_EXIST(881601, TRANSPARENT_COMMAND, Reason.NOT_FOUND, "target group not exist"),
	TRANSPARENT_COMMAND_TARGET_USER_NOT_LOGGED_IN(881602, TRANSPARENT_COMMAND, Reason.WRONG_STATE, "target user not login"),
	TRANSPARENT_COMMAND_TARGET_USER_NOT_EXIST(881603, TRANSPARENT_COMMAND, Reason.NOT_FOUND, "target user not exist"),
	TRANSPARENT_COMMAND_LENGTH_EXCEEDED(881604, TRANSPARENT_COMMAND, Reason.TOO_LARGE, "length of trans cmd exceed limit"),
	TRANSPARENT_COMMAND_USER_NOT_IN_GROUP(881605, TRANSPARENT_COMMAND, Reason.NOT_A_MEMBER, "user not in group"),
	GROUP_ADMIN_USER_NOT_ADMIN(881701, GROUP_ADMIN, Reason.NOT_PERMITTED, "user not admin"),
	SERVER_INTERNAL_ERROR(882001, SERVER, Reason.UPSTREAM_FAILED, "server internal error"),
	SERVER_INVALID_ACCOUNT_OR_GROUP(882002, SERVER, Reason.INVALID_REQUEST, "user exit，no such user，password error，uid invalid，gid invalid"),
	SERVER_INVALID_PARAMETER(882003, SERVER, Reason.INVALID_REQUEST, "invalid parameter"),
	SERVER_AUTHORIZATION_FAILED(882004, SERVER, Reason.WRONG_CREDENTIALS, "auth fail"),
	SERVER_RESPONSE_TIMEOUT(882005, SERVER, Reason.UPSTREAM_BUSY, "response time out，try again later");
	// @formatter:on

	private final int code;

	private final Operation operation;

	private final Reason reason;

	private final String message;

	WebErrorCode(int code, Operation operation, Reason reason, String message) {
		this.code = code;
		this.operation = operation;
		this.reason = reason;
		this.message = message;
	}

	@Override
	public int code() {
		return this.code;
	}

	@Override
	public String message() {
		return this.message;
	}

	@Override
	public String description() {
		return description(Locale.CHINESE);
	}

	@Override
	public String description(Locale locale) {
		return Texts.description(this.code, locale);
	}

	@Override
	public Reason reason() {
		return this.reason;
	}

	@Override
	public Operation operation() {
		return this.operation;
	}

	@Override
	public String advice(Audience audience, Locale locale) {
		return Texts.advice(this.code, this.reason, audience, locale);
	}

	@Override
	public @Nullable String source() {
		return Texts.source(this.code);
	}

	/**
	 * Return the number and the message, such as {@code 880103 user not existr}.
	 */
	@Override
	public String toString() {
		return this.code + " " + this.message;
	}

}
